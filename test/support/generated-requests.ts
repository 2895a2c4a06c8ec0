import { fc } from './generated.ts';

/** The part of a JSON Schema that parameters use. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly example?: unknown;
  readonly propertyNames?: { readonly pattern: string };
}

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required?: boolean;
  readonly schema: Schema;
}

/** An operation that reads, as the OpenAPI document has it. */
export interface Operation {
  readonly operationId: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Media types of success. */
  readonly types: readonly string[];
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get?: {
          readonly operationId: string;
          readonly parameters?: readonly Parameter[];
          readonly responses: { readonly 200: { readonly content: object } };
        };
      }
    >
  >;
}

/** The operations that read, by their ids. */
export const operationsOf = ({ paths }: Document): ReadonlyMap<string, Operation> =>
  new Map(
    Object.entries(paths).flatMap(([path, { get }]) =>
      get
        ? [
            [
              get.operationId,
              {
                operationId: get.operationId,
                path,
                parameters: get.parameters ?? [],
                types: Object.keys(get.responses[200].content),
              },
            ] as const,
          ]
        : [],
    ),
  );

export interface Request {
  readonly url: string;
  readonly accept: string | undefined;
  readonly token: boolean;
}

/** Names that exist, by what a path calls them: datasets, indicators, uploads, versions; and the columns of records. */
export type Real = Readonly<Record<string, readonly string[]>>;

const encoded = (arbitrary: fc.Arbitrary<string>) => arbitrary.map(encodeURIComponent);

/** Values that no client should send: other scripts, control characters, broken escapes, special names of languages. */
const garbage = fc.oneof(
  encoded(fc.string({ unit: 'binary', maxLength: 30 })),
  encoded(fc.string({ unit: 'grapheme', maxLength: 10 })),
  fc.constantFrom(
    '',
    '%',
    '%zz',
    '%00',
    '%C3',
    '%2F',
    '..',
    '%2e%2e',
    '__proto__',
    'constructor',
    'null',
    '-1',
    '1e9',
  ),
  fc
    .constantFrom('true', '2024-13', '2024-02-30', '0x10', '١٢', '1.4.2.1', 'a,b', '[]', '{}', ';', '+', '*')
    .map(encodeURIComponent),
  fc.constant('x'.repeat(5000)),
);

/** Values that a schema accepts. */
const valid = ({ type, enum: values, pattern, format, minimum = 0, maximum = 2 ** 31, example }: Schema) => {
  if (values) return fc.constantFrom(...values);
  if (format === 'date')
    return fc
      .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
  if (type === 'integer') return fc.integer({ min: minimum, max: maximum }).map(String);
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return example === undefined ? fc.string() : fc.constant(String(example));
};

/** A name in a path: mostly one that there is. */
const pathValue = ({ name, schema }: Parameter, collection: string, real: Real) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: encoded(fc.constantFrom(...(real[name === 'id' ? collection : 'versions'] ?? []))),
    },
    { weight: 1, arbitrary: encoded(valid(schema)) },
    { weight: 1, arbitrary: garbage },
  );

type Pair = readonly [string, string];

/** One parameter of a query as it may come: not at all, right, wrong, or twice. */
const queryPairs = (parameter: Parameter, real: Real): fc.Arbitrary<readonly Pair[]> => {
  const { name, required, schema } = parameter;
  if (schema.type === 'object') return filterPairs(schema, real);
  const right = encoded(
    name === 'sort'
      ? fc.constantFrom(...(real.columns ?? []), '-periode')
      : name === 'version'
        ? fc.constantFrom(...(real.versions ?? []))
        : valid(schema),
  );
  return fc.oneof(
    { weight: required ? 1 : 8, arbitrary: fc.constant([]) },
    { weight: required ? 16 : 5, arbitrary: right.map((value) => [[name, value] as const]) },
    { weight: 1, arbitrary: garbage.map((value) => [[name, value] as const]) },
    {
      weight: 1,
      arbitrary: fc.tuple(right, right).map((values) => values.map((value) => [name, value] as const)),
    },
  );
};

/** Parameters whose names have a form: `periode.gte`. */
const filterPairs = ({ propertyNames }: Schema, real: Real): fc.Arbitrary<readonly Pair[]> => {
  const operators = propertyNames?.pattern.match(/\((.+)\)/)?.[1]?.split('|') ?? [];
  const named = fc
    .tuple(fc.constantFrom(...(real.columns ?? [])), fc.constantFrom(...operators))
    .map(([column, operator]) => `${column}.${operator}`);
  const name = fc.oneof(
    { weight: 6, arbitrary: named },
    { weight: 1, arbitrary: fc.stringMatching(new RegExp(propertyNames?.pattern ?? '')) },
  );
  const value = fc.oneof(fc.constantFrom('2024-01', '19', 'TOTAL', '1', '0', 'published', 'a,b'), garbage);
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(encoded(name), value), { minLength: 1, maxLength: 3 }) },
  );
};

const unknownPairs: fc.Arbitrary<readonly Pair[]> = fc.oneof(
  { weight: 9, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.tuple(encoded(fc.string({ minLength: 1, maxLength: 12 })), garbage).map((pair) => [pair]),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('', '__proto__', 'constructor', 'periode', 'periode.like', '.eq')
      .map((name) => [[name, '1'] as const]),
  },
);

const accepts = (types: readonly string[]): fc.Arbitrary<string | undefined> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 4, arbitrary: fc.constantFrom(...types, '*/*') },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'text/*',
        'image/png',
        '',
        'application/json;q=0, text/csv',
        'text/csv;q=0.1, */*;q=0.9',
        'a;q=x',
      ),
    },
    { weight: 1, arbitrary: fc.stringMatching(/^[ -~]{0,20}$/) },
  );

/** Requests to an operation: right ones, and ones that are wrong in one or several ways. */
export const requestsTo = ({ path, parameters, types }: Operation, real: Real): fc.Arbitrary<Request> => {
  const collection = path.split('/')[2] ?? '';
  const named = parameters.filter((parameter) => parameter.in === 'path');
  const queries = parameters.filter((parameter) => parameter.in === 'query');
  return fc
    .record({
      names: fc.tuple(...named.map((parameter) => pathValue(parameter, collection, real))),
      pairs: fc.tuple(...queries.map((parameter) => queryPairs(parameter, real)), unknownPairs),
      accept: accepts(types),
      token: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    })
    .map(({ names, pairs, accept, token }) => {
      const at = named.reduce((url, { name }, i) => url.replace(`{${name}}`, () => names[i] ?? ''), path);
      const query = pairs.flat().map(([name, value]) => `${name}=${value}`);
      return { url: query.length > 0 ? `${at}?${query.join('&')}` : at, accept, token };
    });
};
