import * as z from 'zod';
import { type Stored, storedFormat } from '../../../schemas/model/stored-format.ts';
import { UPLOAD_STATES } from '../../../schemas/model/upload-state.ts';

const shape = z.strictObject({
  id: z.string(),
  dataset: z.string(),
  period: z.string(),
  filename: z.string(),
  state: z.enum(UPLOAD_STATES),
  /** The kind of its object; absent for a file of rows. `check` is a dry run: it ends as `checked` or `rejected`. */
  kind: z.enum(['withdrawal', 'approval', 'check']).exactOptional(),
  /** Where its bytes are; absent while the presigned URL has not been used. */
  object: z.object({ key: z.string(), versionId: z.string() }).exactOptional(),
  /** Its place in the order of a month's uploads: `<received>#<id>`. */
  order: z.string().exactOptional(),
  received: z.string().exactOptional(),
  sha256: z.string().exactOptional(),
  bytes: z.int().exactOptional(),
  /** Data rows of the file. */
  rows: z.int().exactOptional(),
  /** Digest of its accepted rows; absent unless it was accepted. */
  digest: z.string().exactOptional(),
  /** It has so few rows that it needs an approval: it is held until there is one. */
  shrinks: z.literal(true).exactOptional(),
  /** The place in order of the object that approved it. */
  approvedBy: z.string().exactOptional(),
  errors: z.int().exactOptional(),
  warnings: z.int().exactOptional(),
  /** It is a small correction, deferred to this instant, ISO 8601. */
  deferredUntil: z.string().exactOptional(),
  /** The version in which it is public, once it is. */
  version: z.string().exactOptional(),
  /** Seconds since 1970 after which an unused presigned URL's record may be deleted. */
  expires: z.int().exactOptional(),
});

/** In format 1, `deferredUntil` is called `waits`. */
const former = z
  .looseObject({ waits: z.string().optional() })
  .transform(({ waits, ...rest }) => (waits === undefined ? rest : { ...rest, deferredUntil: waits }));

/** `UPLOAD#<id>`: the record of one upload. */
export const uploadFormat = storedFormat({ name: 'upload record', shape, upgrades: [former] });

export type UploadRecord = Stored<z.output<typeof shape>>;
