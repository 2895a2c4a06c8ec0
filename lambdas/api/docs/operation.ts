import { type Html, html } from '../../../pipeline/pages/html.ts';
import { prose, sample, titled } from './parts.ts';
import { type Schema, typeOf } from './schema.ts';

/** A parameter as the OpenAPI document has it. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema & { readonly default?: unknown; readonly example?: unknown };
  readonly example?: unknown;
}

interface Media {
  readonly schema?: Schema;
  readonly example?: unknown;
}

/** A parameter with its example, which the document keeps in the schema of most. */
const withExample = (parameter: Parameter): Parameter => ({
  ...parameter,
  example: parameter.example ?? parameter.schema.example,
});

/** An operation as the OpenAPI document has it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly security?: readonly object[];
  readonly deprecated?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, Media>> }>
  >;
}

/** One route: its parameters, its responses, and a link that tries it. */
export const operationSection = (
  method: string,
  path: string,
  operation: Operation,
  origin: string,
): Html => {
  const { operationId, summary, description, security = [], deprecated, responses } = operation;
  const parameters = (operation.parameters ?? []).map(withExample);
  const address = exampleAddress(path, parameters);
  const isOpen = security.length === 0;
  const [media, success] =
    Object.entries(responses['200']?.content ?? responses['201']?.content ?? {})[0] ?? [];
  return html`<section class="operation" id="${operationId}">
<h3>${titled(summary)}</h3>
<p class="route"><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code>${!isOpen && html` <span class="tag">petugas <span lang="en">staff</span></span>`}${deprecated && html` <span class="tag">deprecated</span>`}</p>
<p>${prose(description)}</p>
${parameters.length > 0 && parameterTable(operationId, parameters)}
${sample('curl', curlOf(method, `${origin}${address}`, isOpen, operation))}
${method === 'get' && isOpen && html`<p><a href="${address}">Coba <span lang="en">(try it)</span>: <code>${address}</code></a></p>`}
<details><summary>Jawaban <span lang="en">Answers</span>: ${Object.keys(responses).join(', ')}</summary>
<ul>${Object.entries(responses).map(([status, response]) => html`<li><strong>${status}</strong> ${prose(response.description)}${Object.entries(response.content ?? {}).map(([type, { schema }]) => html` <small><code>${type}</code>${schema && html` ${typeOf(schema)}`}</small>`)}</li>`)}</ul>
${success?.example !== undefined && sample(`${media}`, typeof success.example === 'string' ? success.example : JSON.stringify(success.example, null, 2))}
</details>
</section>`;
};

const parameterTable = (operation: string, parameters: readonly Parameter[]): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="Parameter ${operation}"><table><thead><tr><th scope="col">Parameter</th><th scope="col">Arti <span lang="en">Meaning</span></th><th scope="col">Contoh <span lang="en">Example</span></th></tr></thead><tbody>${parameters.map(
    ({ name, in: place, required, description, schema, example }) =>
      html`<tr><td class="k"><code>${name}</code><br><small>${place}${required && html`, wajib <span lang="en">required</span>`}</small></td><td>${description && prose(description)}${schema.default !== undefined && html` <small>Default: <code>${String(schema.default)}</code></small>`}</td><td>${example !== undefined && html`<code>${exampleText(example)}</code>`}</td></tr>`,
  )}</tbody></table></div>`;

const exampleText = (example: unknown): string =>
  typeof example === 'object' && example !== null
    ? Object.entries(example)
        .map(([name, value]) => `${name}=${value}`)
        .join('&')
    : String(example);

/** The path with the examples in it, and the required query. */
const exampleAddress = (path: string, parameters: readonly Parameter[]): string => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(parameters.find((p) => p.name === name)?.example ?? name)),
  );
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`);
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled;
};

const curlOf = (method: string, address: string, isOpen: boolean, { requestBody }: Operation): string => {
  const body = requestBody?.content['application/json']?.example;
  return [
    `curl ${method === 'post' ? '-X POST ' : ''}'${address}'`,
    ...(isOpen ? [] : [`-H "authorization: Bearer $TOKEN"`]),
    ...(body === undefined ? [] : [`-H 'content-type: application/json'`, `-d '${JSON.stringify(body)}'`]),
  ].join(' \\\n  ');
};
