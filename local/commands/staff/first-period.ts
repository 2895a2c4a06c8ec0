import { DEFAULT_LIMITS } from '../../../pipeline/upload/parse/limits.ts';
import { openWorkbook } from '../../../pipeline/upload/parse/workbook/workbook.ts';
import { columnKind, headerScore } from '../../../pipeline/upload/validate/header/known-names.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';

const MONTH = /\b(\d{4}-(?:0[1-9]|1[0-2]))\b/;

/** The month in the first rows of a CSV file or a workbook; undefined where they have none. */
export const firstPeriod = async (bytes: Uint8Array, dataset: Dataset): Promise<string | undefined> => {
  const open = async function* () {
    yield bytes;
  };
  const workbook = await openWorkbook(open, {
    score: headerScore(dataset),
    kindOf: columnKind(dataset),
    limits: DEFAULT_LIMITS,
  });
  for (const event of workbook?.events?.() ?? [])
    if (event.kind === 'rows') return event.rows.flat().flatMap((cell) => MONTH.exec(cell)?.[1] ?? [])[0];
  const lines = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1').split(/\r?\n/);
  return lines.slice(1).flatMap((line) => MONTH.exec(line)?.[1] ?? [])[0];
};
