import * as z from 'zod';
import { api } from '../../../lambdas/api/router.ts';
import type { Contract } from '../../../schemas/api/contract.ts';
import { contracts } from '../../../schemas/api/contracts.ts';
import { SERIES_COLUMNS } from '../../../schemas/api/figures/get-indicator.ts';
import { problems } from '../../../schemas/api/problem.ts';
import { memoryContext } from '../../support/memory-context.ts';

/** What every contract promises, whatever it is about: a new route is held to it without a test of its own. */
const each = contracts.map((route) => [route.operationId, route] as const);
const openApi = async () =>
  (await (await api(memoryContext(), () => undefined).request('/v1/openapi.json')).json()) as Record<
    string,
    unknown
  >;

/** The parts of a request that have examples in their schemas' metadata. */
const parametersOf = ({ request }: Contract) =>
  [request?.params, request?.query].flatMap((part) => Object.entries(part?.shape ?? {}));

const contentsOf = ({ request, responses }: Contract) =>
  [...Object.values(responses), ...(request?.body ? [request.body] : [])].flatMap(({ content }) =>
    Object.entries(content as Contract['responses'][number]['content']).map(
      ([type, { schema, example }]) => ({ type, schema, example }),
    ),
  );

/** A CSV without quoted cells, as rows of cells. */
const csvRows = (csv: string): readonly string[][] =>
  csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
const objectsOf = (csv: string): readonly Record<string, string>[] => {
  const [header = [], ...rows] = csvRows(csv);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [header[i] ?? '', cell])));
};

test('operations have names of their own', () => {
  expect(new Set(contracts.map(({ operationId }) => operationId)).size).toBe(contracts.length);
  expect(new Set(contracts.map(({ method, path }) => `${method} ${path}`)).size).toBe(contracts.length);
});

describe.each(each)('%s', (_id, contract) => {
  test('has examples that its own schemas take', () => {
    const zodExamples = contentsOf(contract).filter(
      ({ schema, example }) => schema instanceof z.ZodType && example !== undefined,
    );
    for (const { schema, example } of zodExamples)
      if (schema instanceof z.ZodType)
        expect(() => z.strictObject({ it: schema }).parse({ it: example })).not.toThrow();
    for (const [name, schema] of parametersOf(contract)) {
      const { example } = (schema as z.ZodType).meta() ?? {};
      if (example === undefined) continue;
      expect([name, (schema as z.ZodType).safeParse(String(example)).success]).toEqual([name, true]);
    }
  });

  test('shows what success looks like in every format', () => {
    const success = contract.responses[200] ?? contract.responses[201];
    for (const [type, { example }] of Object.entries(success?.content ?? {}))
      expect([type, example === undefined]).toEqual([type, type === 'text/html']);
  });

  test('declares every refusal that it can give, as a problem', () => {
    const declared = Object.keys(contract.responses).map(Number);
    expect(declared).toEqual(expect.arrayContaining([400, 429, 500]));
    expect(declared.includes(401)).toBe(contract.security.length > 0);
    expect(declared.includes(415)).toBe(contract.request?.body !== undefined);
    if (contract.path.includes('{')) expect(declared).toContain(404);
    if (Object.keys(contract.responses[200]?.content ?? {}).length > 1) expect(declared).toContain(406);
    const known = Object.values(problems).map(({ status }) => status as number);
    for (const status of declared.filter((code) => code >= 400)) {
      expect(known).toContain(status);
      expect(Object.keys(contract.responses[status]?.content ?? {})).toEqual(['application/problem+json']);
    }
  });

  test('has parameters for everything that its path names', () => {
    const named = [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(contract.request?.params?.shape ?? {})).toEqual(named);
  });
});

describe('examples of CSV', () => {
  const csvOf = (operationId: string) => {
    const success = contracts.find((route) => route.operationId === operationId)?.responses[200]?.content;
    return { csv: String(success?.['text/csv']?.example), json: success?.['application/json']?.example };
  };
  const texts = (row: object) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)]));

  test('of a series has its columns, and points of the JSON example', () => {
    const { csv, json } = csvOf('getIndicator');
    expect(csvRows(csv)[0]).toEqual([...SERIES_COLUMNS]);
    const { points, unit, version } = json as { points: object[]; unit: { code: string }; version: string };
    const shown = points.map((point) => texts({ ...point, unit: unit.code, version }));
    for (const row of objectsOf(csv)) expect(shown).toContainEqual(row);
  });

  test('of records has the rows of the JSON example', () => {
    const { csv, json } = csvOf('queryRecords');
    expect(objectsOf(csv)).toEqual((json as { records: object[] }).records.map(texts));
  });
});

describe('the OpenAPI document', () => {
  /** Every text called `name` in a document, with where it is; examples are no part of it. */
  const textsAt = (value: unknown, name: string, path = ''): readonly (readonly [string, string])[] =>
    value === null || typeof value !== 'object'
      ? []
      : Object.entries(value).flatMap(([key, inner]) => {
          if (key === 'example' || key === 'examples') return [];
          const at = `${path}/${key}`;
          return key === name && typeof inner === 'string'
            ? [[at, inner] as const]
            : textsAt(inner, name, at);
        });

  test('says every description in both languages', async () => {
    const { paths, components, tags, info } = await openApi();
    const descriptions = textsAt({ paths, components, tags, info }, 'description');
    expect(descriptions.length).toBeGreaterThan(100);
    for (const [path, description] of descriptions) {
      const languages = description.split('\n\n');
      expect([path, languages.length, languages.includes('')]).toEqual([path, 2, false]);
    }
    // One line has room for both: Indonesian / English.
    for (const { operationId, summary } of contracts)
      expect([operationId, summary.split(' / ').length]).toEqual([operationId, 2]);
  });

  test('describes every parameter and every header', async () => {
    const { paths } = (await openApi()) as {
      paths: Record<string, Record<string, { parameters?: object[]; responses: object }>>;
    };
    for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
      const headers = Object.values(operation.responses).flatMap((response) =>
        Object.values((response as { headers?: Record<string, object> }).headers ?? {}),
      );
      for (const described of [...(operation.parameters ?? []), ...headers])
        expect(described).toMatchObject({ description: expect.stringContaining('\n\n') });
    }
  });
});
