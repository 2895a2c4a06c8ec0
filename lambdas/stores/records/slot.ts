import * as z from 'zod';
import { type Stored, storedFormat, unchanged } from '../../../schemas/model/stored-format.ts';

const shape = z.strictObject({
  period: z.string(),
  order: z.string(),
  upload: z.string(),
  digest: z.string(),
  sha256: z.string(),
  rows: z.int(),
  received: z.string(),
  /** The month is withdrawn; `upload` is the withdrawal. */
  withdrawn: z.literal(true).exactOptional(),
});

/** `SLOT#<period>`: the upload that counts for a month, the newest by order. */
export const slotFormat = storedFormat({ name: 'slot', shape, upgrades: [unchanged] });

export type SlotRecord = Stored<z.output<typeof shape>>;

/** The digest of a month without rows: that of a withdrawal. */
export const WITHDRAWN = 'withdrawn';
