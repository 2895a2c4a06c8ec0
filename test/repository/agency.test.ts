import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { agency } from '../../schemas/agency/agency.ts';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import { regions } from '../../schemas/agency/codelists/regions.ts';
import { projectFiles } from '../support/project-files.ts';
import { ROOT } from '../support/spawned.ts';

/** Folders that are not the engine: what the agency declares, its sample, the tests and the docs. */
const APART = /^(schemas\/agency|sample-data|test|docs)\//;

const engine = projectFiles()
  .filter((file) => /\.(ts|tsx|mjs|js)$/.test(file) && !APART.test(file))
  .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const);

const codes = [...catalogue.values()].flatMap(({ columns, dimensions }) =>
  [
    ...columns.flatMap(({ codeList }) => codeList ?? []),
    ...Object.values(dimensions).map((d) => d.codes),
  ].flatMap((list) => list.codes.map(({ code }) => code)),
);

/** What only this agency's declarations may name. A code of one letter, such as L, is also an ordinary word. */
const ids: ReadonlySet<string> = new Set(
  [
    ...catalogue.keys(),
    ...[...catalogue.values()].flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    ...agency.fields.codes.map(({ code }) => code),
    ...regions.map(({ code }) => code),
    ...codes,
  ].filter((id) => id.length > 1),
);

describe('the engine names nothing of one agency', () => {
  test('no dataset, indicator, field of work, code or area', () => {
    expect(engine.length).toBeGreaterThan(300);
    const named = engine.flatMap(([file, source]) =>
      [...source.matchAll(/(['"`])([^'"`\n]+)\1/g)].flatMap(([, , text = '']) =>
        ids.has(text) ? [`${file}: ${text}`] : [],
      ),
    );
    expect(named).toEqual([]);
  });

  test('no name of the agency or of its site', () => {
    const names = [
      agency.publisher.name,
      agency.publisher.catalog.title.id,
      agency.publisher.spatial.name,
      'BNNP',
      'P4GN',
    ];
    const named = engine.flatMap(([file, source]) =>
      names.filter((name) => source.includes(name)).map((name) => `${file}: ${name}`),
    );
    expect(named).toEqual([]);
  });
});
