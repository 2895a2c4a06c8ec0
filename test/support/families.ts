import * as z from 'zod';
import { aggregate } from '../../pipeline/aggregate/aggregate.ts';
import { firstReports, type Month } from '../../pipeline/aggregate/months.ts';
import type { PublicCell, PublicRelease } from '../../pipeline/disclose/public-release.ts';
import { kodeWilayah, periode } from '../../schemas/agency/columns.ts';
import { units } from '../../schemas/agency/units.ts';
import { codeColumn, integerColumn } from '../../schemas/model/column.ts';
import type { Dataset, PlannedTable, Row } from '../../schemas/model/dataset.ts';
import { defineDataset } from '../../schemas/model/define-dataset.ts';
import { monthsOf } from '../../schemas/model/period.ts';
import { text } from '../../schemas/model/text.ts';
import { fc } from './generated.ts';

/** Generated families of linked tables: small, and of every shape that a declaration can have. */

const about = { title: text('x', 'x'), concept: text('x', 'x'), definition: text('x', 'x') };
const brief = { ...about, classification: text('x', 'x'), measure: text('x', 'x'), example: 'A' };
const listOf = (id: string, codes: readonly string[]) => ({
  id,
  title: text(id, id),
  codes: codes.map((name) => ({ code: name, title: text(name, name) })),
});
const CODES = { a: ['A1', 'A2', 'A3'], b: ['B1', 'B2'], c: ['C1', 'C2', 'C3'] } as const;

/** A yearly table of the province, of persons, by these dimensions. */
export const yearTable = (id: string, by: readonly string[]): PlannedTable => ({
  id,
  title: text(id, id),
  period: 'year',
  area: 'province',
  by,
  measures: ['orang'],
});

export interface Family {
  readonly dataset: Dataset;
  /** The months of each release, in the order in which they are published, revisions included. */
  readonly versions: readonly (readonly (Month & { readonly upload: string })[])[];
}

/** A declaration of these tables over three coded columns; `luas` is a broader reading of the column `a`. */
export const datasetOf = (
  tables: readonly PlannedTable[],
  threshold: number,
  measures: readonly string[] = ['orang'],
): Dataset => {
  const sum = (columns: readonly string[]) => ({
    title: text('Orang', 'Persons'),
    kind: 'sum' as const,
    columns,
    unit: units.person,
    threshold,
  });
  const all = {
    orang: sum(['l', 'p']),
    laki: sum(['l']),
    muda: { ...sum(['l', 'p']), where: { a: ['A1'] } },
  };
  return defineDataset({
    id: 'family',
    title: text('x', 'x'),
    description: text('x', 'x'),
    rowIs: text('x', 'x'),
    keywords: [],
    field: 'PENCEGAHAN',
    sensitivity: 'specific',
    kind: 'flow',
    row: z.object({
      periode: periode(),
      kode_wilayah: kodeWilayah(),
      a: codeColumn(listOf('a', CODES.a), brief),
      b: codeColumn(listOf('b', CODES.b), brief),
      c: codeColumn(listOf('c', CODES.c), brief),
      l: integerColumn(brief),
      p: integerColumn(brief),
    }),
    key: { columns: ['kode_wilayah', 'a', 'b', 'c'], within: 'period' },
    area: { column: 'kode_wilayah' },
    dimensions: {
      a: { column: 'a', title: text('a', 'a'), codes: listOf('a', CODES.a) },
      luas: {
        column: 'a',
        title: text('luas', 'broad'),
        codes: listOf('luas', ['A1', 'LAIN']),
        collapse: { A2: 'LAIN', A3: 'LAIN' },
      },
      b: { column: 'b', title: text('b', 'b'), codes: listOf('b', CODES.b) },
      c: { column: 'c', title: text('c', 'c'), codes: listOf('c', CODES.c) },
    },
    measures: Object.fromEntries(Object.entries(all).filter(([id]) => measures.includes(id))),
    release: { tables },
    indicators: [],
    retention: { months: 12, reason: text('x', 'x') },
  });
};

const MONTHS = monthsOf('2024');

const rowArbitrary = fc.record({
  kode_wilayah: fc.constantFrom('19.01', '19.02', '19.71'),
  a: fc.constantFrom(...CODES.a),
  b: fc.constantFrom(...CODES.b),
  c: fc.constantFrom(...CODES.c),
  l: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 30 })),
  p: fc.integer({ min: 0, max: 6 }),
});

const measuresArbitrary = fc.oneof(
  { weight: 3, arbitrary: fc.constant(['orang']) },
  { weight: 1, arbitrary: fc.subarray(['orang', 'laki', 'muda'], { minLength: 1, maxLength: 2 }) },
);
/** Wide tables or deep ones. Tables that are both are slow and find nothing more. */
const tableArbitrary = fc.oneof(
  fc.record({
    period: fc.constantFrom('month' as const, 'half-year' as const, 'year' as const),
    area: fc.constant('province' as const),
    by: fc.subarray(['a', 'luas', 'b', 'c'], { maxLength: 2 }),
    measures: measuresArbitrary,
  }),
  fc.record({
    period: fc.constantFrom('half-year' as const, 'year' as const),
    area: fc.constant('regency' as const),
    by: fc.subarray(['a', 'luas', 'b', 'c'], { maxLength: 1 }),
    measures: fc.constant(['orang']),
  }),
);

const tablesArbitrary = fc
  .array(tableArbitrary, { minLength: 1, maxLength: 3 })
  .map((tables): readonly PlannedTable[] =>
    [...tables, { period: 'year' as const, area: 'province' as const, by: [], measures: ['orang'] }].map(
      (table, i) => ({ ...table, id: `t${i}`, title: text('x', 'x') }),
    ),
  );

/** @param revisions how many versions revise a month that is public */
export const familyArbitrary = (revisions = 0): fc.Arbitrary<Family> =>
  fc
    .record({
      tables: tablesArbitrary,
      threshold: fc.constantFrom(3, 5, 10),
      data: fc.array(fc.array(rowArbitrary, { minLength: 1, maxLength: 4 }), {
        minLength: 12,
        maxLength: 12,
      }),
      half: fc.boolean(),
      revised: fc.array(
        fc.record({ at: fc.integer({ min: 0, max: 11 }), rows: fc.array(rowArbitrary, { maxLength: 4 }) }),
        { minLength: revisions, maxLength: revisions },
      ),
    })
    .map(({ tables, threshold, data, half, revised }) => {
      const measures = [...new Set(['orang', ...tables.flatMap((table) => table.measures)])];
      const whole = MONTHS.map((period, i) => monthOf(period, data[i] ?? [], 'first'));
      const versions = [...(half ? [whole.slice(0, 6)] : []), whole];
      for (const [n, { at, rows }] of revised.entries()) {
        const last = versions.at(-1) ?? whole;
        const period = MONTHS[at] ?? '';
        versions.push(
          last.map((month) => (month.period === period ? monthOf(period, rows, `revision ${n}`) : month)),
        );
      }
      const asText = () => JSON.stringify({ threshold, tables, versions }, null, 1);
      return { dataset: datasetOf(tables, threshold, measures), versions, [fc.toStringMethod]: asText };
    });

const monthOf = (period: string, rows: readonly object[], upload: string) => ({
  period,
  rows: rows.map((row) => ({ ...row, periode: period }) as Row),
  embargoed: false,
  upload,
});

/** A release of a family with every value. */
export const exactRelease = (
  dataset: Dataset,
  months: Family['versions'][number],
  version: string,
): PublicRelease => ({
  version,
  created: '2025-01-01T00:00:00.000Z',
  months: new Map(
    months.map(({ period, upload }) => [period, { upload, received: '2025-01-01T00:00:00.000Z' }]),
  ),
  cells: aggregate(dataset, firstReports(dataset, months).months).flatMap(({ plan, cells }) =>
    cells.flatMap(({ value, status: _status, ...cell }): PublicCell[] =>
      value === undefined ? [] : [{ ...cell, plan, value }],
    ),
  ),
});
