import * as z from 'zod';
import { storedFormat } from '../../../schemas/model/stored-format.ts';

/** `disclosure-history/<dataset>/<release>/<code>.json`: year -> digest of the object with the disclosure history of that year. */
export const historyIndexFormat = storedFormat({
  name: 'index of the disclosure history',
  shape: z.strictObject({ years: z.record(z.string(), z.string()) }),
  // In format 1 the years alone.
  upgrades: [z.record(z.string(), z.string()).transform((years) => ({ years }))],
});
