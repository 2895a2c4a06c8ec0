import * as z from 'zod';
import { type Stored, storedFormat, unchanged } from '../../../schemas/model/stored-format.ts';

const shape = z.strictObject({
  upload: z.string(),
  /** Changes whenever the question is asked again. */
  token: z.string(),
});

/** `PENDING#<upload>`: an upload whose state the next reconcile has to decide. */
export const pendingFormat = storedFormat({ name: 'pending upload', shape, upgrades: [unchanged] });

export type PendingRecord = Stored<z.output<typeof shape>>;
