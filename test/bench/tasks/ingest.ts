import { createReadStream } from 'node:fs';
import { uploadRows } from '../../../lambdas/intake/rows/upload-rows.ts';
import { tableTally } from '../../../pipeline/aggregate/table-tally.ts';
import { ingest } from '../../../pipeline/upload/ingest.ts';
import { DEFAULT_LIMITS } from '../../../pipeline/upload/parse/limits.ts';
import { rowCursor } from '../../../pipeline/upload/validate/rows/row-cursor.ts';
import type { RowSink } from '../../../pipeline/upload/validate/table-check.ts';
import { dataset, PERIOD, TODAY } from '../files.ts';

const request = {
  dataset,
  period: PERIOD,
  today: TODAY,
  limits: { ...DEFAULT_LIMITS, bytes: Number.MAX_SAFE_INTEGER },
};

const run = async (path: string, sink?: RowSink): Promise<string> => {
  const open = () => createReadStream(path, { highWaterMark: 64 * 1024 });
  const { accepted, rowCount, findings } = await ingest(open, request, sink);
  return `${accepted ? 'accepted' : 'refused'}, ${rowCount} rows, ${findings.length} findings`;
};

/** Reads and checks a file as an upload is. */
export const validate = (path: string): Promise<string> => run(path);

/** Checks a file and tallies its rows for every table of the release plan. */
export const validateAndAggregate = async (path: string): Promise<string> => {
  const tables = dataset.release.tables.map((plan) => tableTally(dataset, plan));
  const cursor = rowCursor(dataset.columns);
  const result = await run(path, {
    row(values) {
      cursor.show(values);
      for (const table of tables) table.add(cursor.row);
    },
    clear: () => tables.splice(0),
  });
  const cases = tables[0]?.value({ area: '19', codes: [] }, 'kasus');
  return `${result}, ${cases} cases`;
};

/** Checks a file and writes its accepted rows as they are staged. */
export const validateAndStage = async (path: string): Promise<string> => {
  const rows = uploadRows(dataset);
  const result = await run(path, rows);
  return `${result}, ${rows.encode().length} bytes staged`;
};
