import * as z from 'zod';
import type { ReleasedRecords } from '../../../../pipeline/disclose/released.ts';
import { constraintsOf, TABLE_PERIOD } from '../../../../pipeline/publish/tabular/constraints.ts';
import { recordsForm } from '../../../../pipeline/publish/tabular/records-form.ts';
import { finaliseRelease } from '../../../../pipeline/release/finalise.ts';
import { catalogue } from '../../../../schemas/agency/catalogue.ts';
import {
  codeColumn,
  textColumn as columnText,
  integerColumn,
  monthColumn,
  patternColumn,
} from '../../../../schemas/model/column.ts';
import type { Dataset } from '../../../../schemas/model/dataset.ts';
import { defineDataset } from '../../../../schemas/model/define-dataset.ts';
import { text } from '../../../../schemas/model/text.ts';
import { buildFrom } from '../../../support/release.ts';

const documents = catalogue.get('cooperation-documents') as Dataset;
const clients = catalogue.get('rehab-clients') as Dataset;

const built = (dataset: Dataset) => buildFrom(dataset, { '2024-01': [] });
const packageOf = (dataset: Dataset) => {
  const file = finaliseRelease(dataset, built(dataset), 'c')?.files.find(
    (f) => f.name === 'datapackage.json',
  );
  return JSON.parse(new TextDecoder().decode(file?.body));
};
const constraints = (dataset: Dataset, table: string) => {
  const tabular = built(dataset).tabulars.find(({ name }) => name === table);
  if (!tabular) throw new Error(`No table ${table}.`);
  return Object.fromEntries(tabular.columns.map((c) => [c.name, constraintsOf(dataset, tabular, c)]));
};

test('records keep the limits that uploads are checked by', () => {
  expect(constraints(documents, 'data')).toMatchObject({
    periode: { required: true },
    nomor_dokumen: { required: true, maxLength: 60 },
    nama_mitra: { maxLength: 120 },
  });
  expect(constraints(documents, 'data').periode).not.toHaveProperty('pattern');
});

describe('of records, the limits of the column they were uploaded in', () => {
  const about = {
    title: text('x', 'x'),
    concept: text('x', 'x'),
    definition: text('x', 'x'),
    classification: text('x', 'x'),
    measure: text('x', 'x'),
    example: 'AB',
  };
  const dataset = defineDataset({
    ...documents,
    row: z.object({
      periode: monthColumn(about),
      kode: patternColumn(/^[A-Z]{2}$/, about),
      nama: columnText(40, about),
      jenis: codeColumn({ id: 'x', title: about.title, codes: [{ code: 'A', title: about.title }] }, about),
      jumlah: integerColumn(about, { min: 3 }),
    }),
    key: { columns: ['kode'], within: 'dataset' },
    dimensions: {},
    measures: {},
    indicators: [],
    release: { tables: [], records: { columns: ['periode', 'kode', 'nama', 'jenis', 'jumlah'] } },
  } as never);
  const { columns } = recordsForm(dataset, {
    columns: ['kode', 'nama', 'jenis', 'jumlah'],
    rows: [],
  } as unknown as ReleasedRecords);
  const all = (name: string, of = dataset) =>
    columns.map((column) => constraintsOf(of, { name, columns, key: [], rows: [] }, column));

  test('patterns, lengths and least values', () =>
    expect(all('data')).toEqual([
      { required: true, pattern: '^[A-Z]{2}$' },
      { required: true, maxLength: 40 },
      { required: true, enum: ['A'] },
      { required: true, minimum: 3 },
    ]));

  test('figures have none of them: no figure is below zero', () => {
    const figures = [
      { required: true },
      { required: true },
      { required: true, enum: ['A'] },
      { required: true, minimum: 0 },
    ];
    expect(all('tables')).toEqual(figures);
    const { records: _records, ...release } = dataset.release;
    expect(all('data', { ...dataset, release })).toEqual(figures);
  });
});

test('periods of tables have a pattern, in the Data Package and in CSVW', () => {
  expect(constraints(clients, 'data').periode).toEqual({ required: true, pattern: TABLE_PERIOD });
  const csvw = finaliseRelease(clients, built(clients), 'c')?.files.find((f) =>
    f.name.endsWith('csv-metadata.json'),
  );
  const { columns } = JSON.parse(new TextDecoder().decode(csvw?.body)).tableSchema;
  expect(columns[1]).toMatchObject({ name: 'periode', datatype: { format: TABLE_PERIOD } });
});

test.each([
  ['2024', true],
  ['2024-12', true],
  ['2024-H2', true],
  ['2024-13', false],
  ['2024-H3', false],
  ['24', false],
])('%s is a period of a table: %s', (period, expected) => {
  expect(new RegExp(`^(?:${TABLE_PERIOD})$`).test(period)).toBe(expected);
});

// The official profile passes without it, so it is asked for here.
test('the descriptor names its profile, and CSV its line terminator', () => {
  const { $schema, resources } = packageOf(documents);
  expect($schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  for (const { format, dialect } of resources)
    expect(dialect?.lineTerminator).toBe(format === 'csv' ? '\n' : undefined);
});
