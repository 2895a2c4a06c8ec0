import * as z from 'zod';
import { storedFormat, unchanged } from '../../../schemas/model/stored-format.ts';

/** `CHECK#<upload>`: a dry run whose preview the next reconcile has to make. */
export const dryRunFormat = storedFormat({
  name: 'pending dry run',
  shape: z.strictObject({ upload: z.string() }),
  upgrades: [unchanged],
});
