import * as z from 'zod';
import type { ValidationResult } from '../../pipeline/upload/validation-result.ts';
import { type Stored, storedFormat, unchanged } from '../../schemas/model/stored-format.ts';
import { textShape } from '../../schemas/model/text-shape.ts';
import type { CrossFileState } from '../intake/rows/upload-rows.ts';

const shape = z.strictObject({
  /** The upload's. */
  id: z.string(),
  object: z.object({ key: z.string(), versionId: z.string() }),
  size: z.int(),
  dataset: z.string(),
  period: z.string(),
  today: z.string(),
  declared: z.object({ rows: z.int().exactOptional() }),
  limits: z.object({ bytes: z.int(), columns: z.int(), cellBytes: z.int() }),
  rangeBytes: z.int(),
});

/**
 * A large file that is to be read in ranges: all that its outcome depends on. The files of its steps are in the format
 * of their job, and are forgotten with it after some days.
 */
export const jobFormat = storedFormat({ name: 'job of a large file', shape, upgrades: [unchanged] });

export type LargeJob = Stored<z.output<typeof shape>>;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const resultShape = z.object({
  /** What reading the file in ranges gave. `null`: it cannot be read so, and one pass has to validate it. */
  result: z
    .strictObject({
      validation: z.custom<ValidationResult>(isObject),
      /** Of its bytes, hex. */
      sha256: z.string(),
      /** The cross-file values of each range; none if the file is rejected. */
      rows: z.array(z.custom<CrossFileState>(isObject)),
      /** Of the accepted rows, which are stored. */
      digest: z.string().exactOptional(),
    })
    .nullable(),
});

/** In format 1 a finding has the words of what is expected, not the facts. */
const formerFinding = z
  .looseObject({ expected: textShape })
  .transform(({ expected, ...rest }) => ({ ...rest, expected: { kind: 'declared', text: expected } }));

/** In format 1 the result alone, with `judged` for `validation`. */
const formerResult = z
  .looseObject({ judged: z.looseObject({ findings: z.array(formerFinding) }) })
  .transform(({ judged, ...rest }) => ({ ...rest, validation: judged }))
  .nullable()
  .transform((result) => ({ result }));

export const resultFormat = storedFormat({
  name: 'result of a large file',
  shape: resultShape,
  upgrades: [formerResult],
});

export type RangesResult = z.output<typeof resultShape>['result'];
