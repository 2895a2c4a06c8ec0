import { addressOf, publisher } from '../../../schemas/agency/publisher.ts';
import { jsonBytes } from '../manifest/digest.ts';
import { isTablePeriod, TABLE_PERIOD } from '../tabular/constraints.ts';
import type { PublishedColumn, Tabular } from '../tabular/tabular.ts';
import type { ReleaseDescription, ReleaseDocument } from './description.ts';

/** `<table>.csv-metadata.json` beside each CSV: CSV on the Web, W3C Recommendation 2015. */
export const csvw = ({
  dataset,
  version,
  created,
  tabulars,
}: ReleaseDescription): readonly ReleaseDocument[] =>
  tabulars.map((tabular) => ({
    name: `${tabular.name}.csv-metadata.json`,
    mediaType: 'application/csvm+json; charset=utf-8',
    body: jsonBytes({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'id' }],
      url: `${tabular.name}.csv`,
      'dc:title': [text(dataset.title.id, 'id'), text(dataset.title.en, 'en')],
      'dc:description': [text(dataset.description.id, 'id'), text(dataset.description.en, 'en')],
      'dc:publisher': { 'schema:name': publisher.name, 'schema:url': { '@id': publisher.homepage } },
      'dc:license': { '@id': publisher.license.url },
      'dc:identifier': addressOf(`/datasets/${dataset.id}/${version}/`),
      'dc:modified': { '@value': created.slice(0, 10), '@type': 'xsd:date' },
      dialect: {
        encoding: 'utf-8',
        delimiter: ',',
        quoteChar: '"',
        doubleQuote: true,
        lineTerminators: ['\n'],
        header: true,
      },
      tableSchema: tableSchema(tabular),
    }),
  }));

const text = (value: string, language: 'id' | 'en') => ({ '@value': value, '@language': language });

const tableSchema = ({ columns, key }: Tabular) => ({
  columns: columns.map((column) => ({
    name: column.name,
    titles: { id: [column.name, column.title.id], en: [column.title.en] },
    'dc:description': [text(column.definition.id, 'id'), text(column.definition.en, 'en')],
    datatype: datatype(column),
    required: column.required,
    null: [''],
  })),
  primaryKey: [...key],
});

const datatype = (column: PublishedColumn) => {
  const { type, codes } = column;
  if (type === 'integer') return { base: 'nonNegativeInteger' };
  if (type === 'decimal') return { base: 'decimal', minimum: 0 };
  if (type === 'date') return { base: 'date', format: 'yyyy-MM-dd' };
  if (type === 'yearmonth') return { base: 'gYearMonth' };
  // For strings the format is a regular expression.
  if (isTablePeriod(column)) return { base: 'string', format: TABLE_PERIOD };
  return codes
    ? { base: 'string', format: codes.map(({ code }) => literal(code)).join('|') }
    : { base: 'string' };
};

/** A code as a regular expression that matches it alone. */
const literal = (code: string): string => code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
