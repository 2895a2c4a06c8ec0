import * as z from 'zod';
import { storedFormat, unchanged } from '../../../schemas/model/stored-format.ts';

/** `takedowns/<dataset>/<version>.json`: says that the files of a released version were taken down, and why. */
export const takedownFormat = storedFormat({
  name: 'takedown',
  shape: z.strictObject({
    dataset: z.string(),
    version: z.string(),
    reason: z.string(),
    /** The upload that was taken down with it. */
    upload: z.string().nullable(),
    at: z.string(),
  }),
  upgrades: [unchanged],
});
