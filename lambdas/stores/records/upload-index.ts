import * as z from 'zod';
import { storedFormat, unchanged } from '../../../schemas/model/stored-format.ts';

/** `UPLOADS` / `<id>`: an entry in the list of all uploads. */
export const uploadIndexFormat = storedFormat({
  name: 'entry in the list of uploads',
  shape: z.strictObject({ dataset: z.string(), period: z.string() }),
  upgrades: [unchanged],
});
