import { PROVINCE } from '../../schemas/agency/codelists/regions.ts';
import { type Dataset, figuresFile, type PlannedTable } from '../../schemas/model/dataset.ts';
import { toScaled } from '../../schemas/model/decimal.ts';
import { monthsOf, periodKind } from '../../schemas/model/period.ts';
import { text } from '../../schemas/model/text.ts';
import type { PublicCell, PublicRelease } from '../disclose/public-release.ts';
import { type NamedRow, namedRows, type TableSide } from '../publish/changes/difference.ts';
import type { Manifest } from '../publish/manifest/manifest.ts';
import { tablesOf } from '../publish/manifest/release-tables.ts';
import { fixedColumns, TOTAL } from '../publish/tabular/table-columns.ts';

/**
 * A published version as an attacker reads it: from its manifest and its CSV files. Tables are found by their rows, so
 * tables that are no longer in the plan count, too.
 */
export const parsePublicRelease = (
  dataset: Dataset,
  manifest: Manifest,
  csv: ReadonlyMap<string, string>,
): PublicRelease => {
  const side = tablesOf(manifest.schemas, csv).get(figuresFile(dataset));
  const published = manifest.periods.filter(({ status }) => status === 'published');
  return {
    version: manifest.version,
    created: manifest.created,
    months: new Map(
      published.map(({ period, upload }) => [period, { upload: upload.id, received: upload.received }]),
    ),
    cells: side ? cellsOf(dataset, side, new Set(published.map(({ period }) => period))) : [],
  };
};

const FIXED: ReadonlySet<string> = new Set(Object.keys(fixedColumns));

const cellsOf = (
  dataset: Dataset,
  side: TableSide,
  publicMonths: ReadonlySet<string>,
): readonly PublicCell[] => {
  const dimensions = side.schema.columns
    .map(({ name }) => name)
    .filter((name) => dataset.dimensions[name] !== undefined || !FIXED.has(name));
  const tables = new Map<string, NamedRow[]>();
  for (const row of namedRows(side)) {
    const id = row.tabel ?? '';
    const rows = tables.get(id);
    if (rows) rows.push(row);
    else tables.set(id, [row]);
  }
  return [...tables].flatMap(([id, rows]) => {
    const plan = planOf(dataset, id, rows, dimensions, publicMonths);
    return rows.flatMap((row) => cellOf(dataset, plan, row));
  });
};

const VALUED: ReadonlySet<string | null | undefined> = new Set(['published', 'zero']);

const planOf = (
  dataset: Dataset,
  id: string,
  rows: readonly NamedRow[],
  dimensions: readonly string[],
  publicMonths: ReadonlySet<string>,
): PlannedTable => {
  const declared = dataset.release.tables.find((table) => table.id === id);
  const by = dimensions.filter((name) => rows.some((row) => row[name] !== TOTAL.code));
  const isWhole = ({ periode }: NamedRow) =>
    monthsOf(periode ?? '').every((month) => publicMonths.has(month));
  return {
    id,
    title: text(id, id),
    period: periodKind(rows[0]?.periode ?? '') ?? 'month',
    area: rows.some(({ kode_wilayah: area }) => area !== PROVINCE) ? 'regency' : 'province',
    // In the declared order if the table is the same, so that a figure has the same name in all versions.
    by: declared && [...declared.by].sort().join() === [...by].sort().join() ? declared.by : by,
    measures: [...new Set(rows.map(({ ukuran }) => ukuran ?? ''))],
    partial: declared?.partial === true || rows.some((row) => VALUED.has(row.status) && !isWhole(row)),
  };
};

const cellOf = (dataset: Dataset, plan: PlannedTable, row: NamedRow): readonly PublicCell[] => {
  const { periode, kode_wilayah: area, ukuran, nilai, status } = row;
  if (status !== 'suppressed' && !VALUED.has(status)) return [];
  const cell = {
    plan,
    period: periode ?? '',
    area: area ?? '',
    codes: plan.by.map((name) => row[name] ?? ''),
    measure: ukuran ?? '',
  };
  const scale = dataset.measures[cell.measure]?.scale ?? 0;
  return [nilai == null || status === 'suppressed' ? cell : { ...cell, value: toScaled(nilai, scale) }];
};
