import { createHash } from 'node:crypto';
import { type Ingested, type IngestRequest, ingest } from '../../pipeline/upload/ingest.ts';
import type { ObjectAddress } from '../../schemas/runtime/events.ts';
import type { Context } from '../runtime/context.ts';
import { type AskedRows, uploadRows } from './rows.ts';
import { stageRows } from './stage-rows.ts';

/** A file that has been read, however that was done. */
export interface ReadFile {
  /** Absent where its place is wrong: nobody looked at its rows. */
  readonly judged?: Ingested;
  /** Of its bytes, hex. */
  readonly sha256: string;
  readonly rows?: AskedRows;
  /** Keeps the accepted rows; the answer is their digest. */
  readonly stage?: () => Promise<string>;
  /** The file once more; absent where it is too large for that. */
  readonly open?: () => AsyncIterable<Uint8Array>;
}

/** Reads a file in one pass. */
export const readAtOnce = async (
  privateBucket: Context['privateBucket'],
  object: ObjectAddress,
  request: IngestRequest | undefined,
): Promise<ReadFile> => {
  const { open, sha256 } = readOnce(privateBucket, object);
  if (!request) return { sha256: await sha256(), open };
  const { dataset, declared } = request;
  const rows = uploadRows(dataset);
  const judged = await ingest(open, request, rows);
  const counts = { counted: judged.rowCount, accepted: rows.count(), declared: declared?.rows };
  const stage = () => stageRows(privateBucket, dataset.id, rows.encode(), counts);
  return { judged, sha256: await sha256(), rows, stage, open };
};

/** Opens the object as often as asked, hashing it in the first pass that reads it whole. */
export const readOnce = (privateBucket: Context['privateBucket'], { key, versionId }: ObjectAddress) => {
  let whole: string | undefined;
  const open = async function* (): AsyncGenerator<Uint8Array> {
    const object = await privateBucket.get(key, versionId);
    if (!object) throw new Error(`The object ${key} went away while it was read.`);
    const hash = createHash('sha256');
    for await (const chunk of object.body) {
      hash.update(chunk);
      yield chunk;
    }
    whole ??= hash.digest('hex');
  };
  const digest = async (): Promise<string> => {
    if (whole === undefined) for await (const _ of open()) void _;
    return whole ?? '';
  };
  return { open, sha256: digest };
};
