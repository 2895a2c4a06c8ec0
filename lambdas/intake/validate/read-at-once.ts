import { createHash } from 'node:crypto';
import { ingest } from '../../../pipeline/upload/ingest.ts';
import type { IngestRequest } from '../../../pipeline/upload/ingest-request.ts';
import type { ValidationResult } from '../../../pipeline/upload/validation-result.ts';
import type { ObjectAddress } from '../../../schemas/runtime/events.ts';
import type { Context } from '../../runtime/context.ts';
import { storeAcceptedRows } from '../rows/store-rows.ts';
import { type CrossFileValues, uploadRows } from '../rows/upload-rows.ts';

/** The result of reading a file, at once or in ranges. */
export interface ReadFile {
  /** Absent if its key is wrong: then its rows were not checked. */
  readonly validation?: ValidationResult;
  /** The digest of its bytes, hex. */
  readonly sha256: string;
  readonly rows?: CrossFileValues;
  /** Stores the accepted rows. Returns their digest. */
  readonly storeRows?: () => Promise<string>;
  /** Opens the file again; absent if it is too large for that. */
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
  const validation = await ingest(open, request, rows);
  const counts = { counted: validation.rowCount, accepted: rows.count(), declared: declared?.rows };
  const storeRows = () => storeAcceptedRows(privateBucket, dataset.id, rows.encode(), counts);
  return { validation, sha256: await sha256(), rows, storeRows, open };
};

/** Opens the object any number of times. The first pass that reads it whole computes its digest. */
export const readOnce = (privateBucket: Context['privateBucket'], { key, versionId }: ObjectAddress) => {
  let whole: string | undefined;
  const open = async function* (): AsyncGenerator<Uint8Array> {
    const object = await privateBucket.get(key, versionId);
    if (!object) throw new Error(`The object ${key} was removed while it was read.`);
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
