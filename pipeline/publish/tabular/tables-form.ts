import { PROVINCE, regencies, regions } from '../../../schemas/agency/codelists/regions.ts';
import type { Code } from '../../../schemas/model/code-list.ts';
import type { Dataset, Dimension, Measure, PlannedTable } from '../../../schemas/model/dataset.ts';
import { NOMINAL, NONE } from '../../../schemas/model/satu-data.ts';
import { statuses } from '../../../schemas/model/status.ts';
import { text } from '../../../schemas/model/text.ts';
import type { ReleasedTable } from '../../disclose/released.ts';
import { fixedColumns, TOTAL } from './table-columns.ts';
import type { PublishedColumn, Tabular } from './tabular.ts';

/** The columns and the key of a dataset's planned tables, whether or not they have figures. */
export const tablesColumns = (
  dataset: Dataset,
  plans: readonly PlannedTable[] = dataset.release.tables,
): Pick<Tabular, 'columns' | 'key'> => {
  const { dimensions, measures, unitIsDimension } = usedBy(dataset, plans);
  const columns: PublishedColumn[] = [
    { ...fixedColumns.tabel, codes: plans.map(({ id, title }) => ({ code: id, title })) },
    fixedColumns.periode,
    { ...fixedColumns.kode_wilayah, codes: areaCodes(dataset) },
    ...dimensions.map(([id, dimension]) => dimensionColumn(dataset, id, dimension)),
    { ...fixedColumns.ukuran, codes: measures.map(([id, { title }]) => ({ code: id, title })) },
    valueColumn(measures.map(([, measure]) => measure)),
    ...(unitIsDimension ? [] : [{ ...fixedColumns.satuan, codes: unitCodes(measures.map(([, m]) => m)) }]),
    { ...fixedColumns.status, codes: statuses.codes },
  ];
  const key = columns
    .map((column) => column.name)
    .filter((name) => !['nilai', 'satuan', 'status'].includes(name));
  return { columns, key: unitIsDimension ? [...key, 'satuan'] : key };
};

/** One row a figure: table, period, area, dimensions, measure, value, unit, status. */
export const tablesForm = (dataset: Dataset, tables: readonly ReleasedTable[]): Tabular => {
  const plans = tables.map(({ plan }) => plan);
  const { dimensions, unitIsDimension } = usedBy(dataset, plans);
  const rows = tables.flatMap(({ plan, cells }) =>
    cells.map((cell) => {
      const unit = dataset.measures[cell.measure]?.unit;
      return [
        plan.id,
        cell.period,
        cell.area,
        ...dimensions.map(([id]) => cell.codes[plan.by.indexOf(id)] ?? TOTAL.code),
        cell.measure,
        cell.value,
        ...(unitIsDimension ? [] : [unit && 'code' in unit ? unit.code : null]),
        cell.status,
      ];
    }),
  );
  return { name: 'tables', ...tablesColumns(dataset, plans), rows };
};

/** The dimensions and measures of all tables, each once, in the order of the declaration. */
const usedBy = (dataset: Dataset, plans: readonly PlannedTable[]) => {
  const dimensions = Object.entries(dataset.dimensions).filter(([id]) =>
    plans.some(({ by }) => by.includes(id)),
  );
  const measures = Object.entries(dataset.measures).filter(([id]) =>
    plans.some((plan) => plan.measures.includes(id)),
  );
  // If the unit is a dimension (grams, tablets), its own column is the unit column.
  return { dimensions, measures, unitIsDimension: dimensions.some(([id]) => id === 'satuan') };
};

const areaCodes = (dataset: Dataset): readonly Code[] => [
  ...regions.filter(({ code }) => code === PROVINCE).map(({ code, title }) => ({ code, title })),
  ...regencies.codes.map(({ code, title }) => ({ code, title })),
  ...(dataset.area?.others?.codes ?? []),
];

const unitCodes = (measures: readonly Measure[]): readonly Code[] => {
  const units = measures.flatMap(({ unit }) => ('code' in unit ? [unit] : []));
  return [...new Map(units.map((unit) => [unit.code, unit])).values()];
};

const dimensionColumn = (
  dataset: Dataset,
  id: string,
  { title, codes, column }: Dimension,
): PublishedColumn => ({
  name: id,
  type: 'string',
  required: true,
  title,
  concept: dataset.columns.find(({ name }) => name === column)?.concept ?? title,
  definition: text(
    `${title.id}; TOTAL bila tabelnya tidak dirinci menurut ini.`,
    `${title.en}; TOTAL where the table is not broken down by it.`,
  ),
  classification: codes.title,
  measure: NOMINAL,
  codes: [...codes.codes.map(({ code, title: label }) => ({ code, title: label })), TOTAL],
});

const valueColumn = (measures: readonly Measure[]): PublishedColumn => {
  const scale = Math.max(0, ...measures.map((measure) => measure.scale ?? 0));
  return {
    ...fixedColumns.nilai,
    classification: NONE,
    type: scale > 0 ? 'decimal' : 'integer',
    ...(scale > 0 && { scale }),
  };
};
