import { type Dataset, figuresFile } from '../../schemas/model/dataset.ts';
import { parseReleased } from '../disclose/parse-released.ts';
import { namedRows, type TableSide } from '../publish/changes/difference.ts';
import type { SummaryRow } from '../query/summary-row.ts';
import { summaryRows } from '../query/summary-rows.ts';

/** Every figure of a version, read from its public tables. They equal the figures that were stored with the release. */
export const publishedSummaries = (
  dataset: Dataset,
  tables: ReadonlyMap<string, TableSide>,
): readonly SummaryRow[] =>
  summaryRows(dataset, parseReleased(dataset, namedRows(tables.get(figuresFile(dataset)))));
