import { constraintsOf, TABLE_PERIOD } from '../../../pipeline/publish/constraints.ts';
import { sealRelease } from '../../../pipeline/seal.ts';
import type { Dataset } from '../../../schemas/dataset.ts';
import { catalogue } from '../../../schemas/datasets.ts';
import { buildFrom } from '../../support/release.ts';

const documents = catalogue.get('cooperation-documents') as Dataset;
const clients = catalogue.get('rehab-clients') as Dataset;

const built = (dataset: Dataset) => buildFrom(dataset, { '2024-01': [] });
const packageOf = (dataset: Dataset) => {
  const file = sealRelease(dataset, built(dataset), 'c')?.files.find((f) => f.name === 'datapackage.json');
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

test('periods of tables have a pattern, in the Data Package and in CSVW', () => {
  expect(constraints(clients, 'data').periode).toEqual({ required: true, pattern: TABLE_PERIOD });
  const csvw = sealRelease(clients, built(clients), 'c')?.files.find((f) =>
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
