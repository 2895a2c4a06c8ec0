import { type Html, html } from '../../../pipeline/pages/html.ts';
import { prose } from './parts.ts';

/** The parts of JSON Schema that the document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

export type Schemas = Readonly<Record<string, Schema>>;

const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

/** The type of a value in a few words: `string`, `Text`, `Point[]`, `number | null`, `"a" | "b"`. */
export const typeOf = (schema: Schema): Html => {
  if (schema.$ref) return html`<a href="#schema-${nameOf(schema.$ref)}">${nameOf(schema.$ref)}</a>`;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return html`${choices.map((choice, i) => html`${i > 0 && ' | '}${typeOf(choice)}`)}`;
  const [only] = schema.allOf ?? [];
  if (only) return typeOf(only);
  if (schema.enum) return html`${schema.enum.map((value) => JSON.stringify(value)).join(' | ')}`;
  if (schema.const !== undefined) return html`${JSON.stringify(schema.const)}`;
  if (schema.items) return html`${typeOf(schema.items)}[]`;
  const types = [schema.type ?? 'any'].flat().join(' | ');
  if (typeof schema.additionalProperties === 'object')
    return html`{name: ${typeOf(schema.additionalProperties)}}`;
  return html`${types}${schema.format && ` (${schema.format})`}`;
};

/** The members of an object, those of objects inside it indented; named schemas have their own section. */
const members = (schema: Schema): Html => {
  const own = schema.items ?? schema;
  const entries = Object.entries(own.properties ?? {});
  if (entries.length === 0) return html``;
  return html`<ul class="members">${entries.map(
    ([name, member]) =>
      html`<li><code>${name}</code>${!own.required?.includes(name) && '?'} <small>${typeOf(member)}</small>${member.description && html`<br>${prose(member.description)}`}${members(member)}</li>`,
  )}</ul>`;
};

/** Every named schema, each with an anchor. */
export const schemaSections = (schemas: Schemas): Html =>
  html`${Object.entries(schemas).map(
    ([name, schema]) =>
      html`<section class="schema" id="schema-${name}"><h3><code>${name}</code></h3>${schema.description && html`<p>${prose(schema.description)}</p>`}${schema.enum && html`<p><code>${typeOf(schema)}</code></p>`}${members(schema)}</section>`,
  )}`;
