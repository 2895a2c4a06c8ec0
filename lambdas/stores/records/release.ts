import * as z from 'zod';
import { CHANGE_TYPES } from '../../../pipeline/publish/manifest/change.ts';
import { type Stored, storedFormat, unchanged } from '../../../schemas/model/stored-format.ts';
import { textShape } from '../../../schemas/model/text-shape.ts';

const shape = z.strictObject({
  n: z.int(),
  version: z.string(),
  created: z.string(),
  manifestSha256: z.string(),
  change: z.enum(CHANGE_TYPES),
  /** What changed, in both languages. */
  summary: textShape,
  /** First and last month. */
  periods: z.object({ from: z.string(), to: z.string() }),
});

/** `RELEASE#<n>`: the history of a dataset, one record a version, written once. */
export const releaseFormat = storedFormat({ name: 'release record', shape, upgrades: [unchanged] });

export type ReleaseRecord = Stored<z.output<typeof shape>>;
