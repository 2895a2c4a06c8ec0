import { addressOf, publisher } from '../../../schemas/agency/publisher.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Text } from '../../../schemas/model/text.ts';
import { jsonBytes } from '../manifest/digest.ts';
import type { ManifestFile } from '../manifest/manifest.ts';
import { constraintsOf } from '../tabular/constraints.ts';
import type { ColumnType, PublishedColumn, Tabular } from '../tabular/tabular.ts';
import type { ReleaseDescription, ReleaseDocument } from './description.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  decimal: 'number',
  date: 'date',
  yearmonth: 'yearmonth',
};

/** Indonesian, then English: the profile allows one text and we have two. */
const both = ({ id, en }: Text): string => (id === en ? id : `${id} / ${en}`);

/** `datapackage.json`: Data Package v2, with the table schema on every file, whatever its format. */
export const datapackage = (release: ReleaseDescription): ReleaseDocument => {
  const { dataset, version, created, tabulars, files } = release;
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: dataset.id,
    id: addressOf(`/datasets/${dataset.id}/${version}/`),
    title: both(dataset.title),
    description: `${dataset.description.id}\n\n${dataset.description.en}`,
    homepage: addressOf(`/datasets/${dataset.id}/${version}/`),
    version,
    created,
    keywords: [...new Set(dataset.keywords.flatMap(({ id, en }) => [id, en]))],
    licenses: [{ name: publisher.license.name, path: publisher.license.url, title: publisher.license.title }],
    contributors: [
      {
        title: publisher.name,
        path: publisher.homepage,
        email: publisher.email,
        roles: ['publisher', 'creator'],
      },
    ],
    sources: [{ title: publisher.name, path: publisher.homepage }],
    resources: tabulars.flatMap((tabular) =>
      files
        .filter(({ name }) => name.startsWith(`${tabular.name}.`))
        .map((file) => resource(dataset, tabular, file)),
    ),
  };
  return {
    name: 'datapackage.json',
    mediaType: 'application/json; charset=utf-8',
    body: jsonBytes(descriptor),
  };
};

/** How our CSV differs from the standard's default dialect. */
const DIALECT = { $schema: `${PROFILES}/tabledialect.json`, lineTerminator: '\n' };

const resource = (dataset: Dataset, tabular: Tabular, file: ManifestFile) => {
  const format = file.name.slice(tabular.name.length + 1);
  return {
    name: `${tabular.name}-${format}`,
    type: 'table',
    path: file.name,
    title: `${tabular.name} (${format})`,
    format,
    mediatype: file.mediaType.split(';')[0],
    ...(format !== 'parquet' && { encoding: 'utf-8' }),
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    ...(format === 'csv' && { dialect: DIALECT }),
    // Parquet too: without the schema a reader guesses types from the first rows and reads area 19 as a number.
    schema: tableSchema(dataset, tabular),
  };
};

const tableSchema = (dataset: Dataset, tabular: Tabular) => ({
  $schema: `${PROFILES}/tableschema.json`,
  fields: tabular.columns.map((column) => field(dataset, tabular, column)),
  missingValues: [{ value: '', label: 'kosong / empty' }],
  primaryKey: [...tabular.key],
});

const field = (dataset: Dataset, tabular: Tabular, column: PublishedColumn) => ({
  name: column.name,
  type: TYPES[column.type],
  title: both(column.title),
  description: both(column.definition),
  constraints: constraintsOf(dataset, tabular, column),
  ...(column.codes && {
    categories: column.codes.map(({ code, title }) => ({ value: code, label: both(title) })),
  }),
  // Satu Data Indonesia (Perpres 39/2019).
  konsep: both(column.concept),
  klasifikasi: both(column.classification),
  ukuran: both(column.measure),
  ...(column.unit && { satuan: both(column.unit.title) }),
});
