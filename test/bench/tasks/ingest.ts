import { createReadStream } from 'node:fs';
import { ingest } from '../../../pipeline/ingest.ts';
import { DEFAULT_LIMITS } from '../../../pipeline/parse/limits.ts';
import { dataset, PERIOD, TODAY } from '../files.ts';

const request = {
  dataset,
  period: PERIOD,
  today: TODAY,
  limits: { ...DEFAULT_LIMITS, bytes: Number.MAX_SAFE_INTEGER },
};

const opened = (path: string) => () => createReadStream(path, { highWaterMark: 64 * 1024 });

/** Reads and checks a file as an upload is. */
export const validate = async (path: string): Promise<string> => {
  const { accepted, rowCount, findings } = await ingest(opened(path), request);
  return `${accepted} ${rowCount} ${findings.length}`;
};
