import * as z from 'zod';
import { rowReconciliationShape } from '../../../pipeline/publish/manifest/manifest-shape.ts';
import { type Stored, storedFormat } from '../../../schemas/model/stored-format.ts';

const input = z.strictObject({
  /** The place in order of the month's upload: `<received>#<id>`. */
  order: z.string(),
  /** Digest of the month's accepted rows; absent where HEAD was seeded from public files, which do not have it. */
  digest: z.string().exactOptional(),
  embargoed: z.boolean(),
  /** The upload: its id, the digest and the rows of its file, and when it was received; absent after a seed. */
  id: z.string().exactOptional(),
  sha256: z.string().exactOptional(),
  rows: z.int().exactOptional(),
  received: z.string().exactOptional(),
  withdrawn: z.literal(true).exactOptional(),
});

/** Period -> the upload that a release has of it. */
export const inputsShape = z.record(z.string(), input);

const shape = z.strictObject({
  /** Counts every write of HEAD; the commit compares this number, because a content can recur. */
  revision: z.int(),
  n: z.int(),
  version: z.string(),
  /** Digest of the inputs and code that were last seen to give this release; absent where HEAD was seeded. */
  content: z.string().exactOptional(),
  /** The next reconcile must build again even if the inputs are the same. */
  needsReconcile: z.literal(true).exactOptional(),
  /** Year -> digest of its figures, which the API answers from; absent where HEAD was seeded. */
  figures: z.record(z.string(), z.string()).exactOptional(),
  /** Names the folder of its candidate. */
  manifestSha256: z.string(),
  created: z.string(),
  /** Where every row of the months went; absent where HEAD was seeded from public files. */
  rows: rowReconciliationShape.exactOptional(),
  inputs: inputsShape,
});

/** A month that HEAD answers for, and the upload behind it. */
export type HeadInput = Stored<z.output<typeof input>>;

/** `HEAD`: the release that is published, and the inputs that it answers for now. */
export type HeadRecord = Stored<z.output<typeof shape>>;

/** In format 1 a digest that is not known is this word. */
const UNKNOWN = 'unknown';

/** The inputs of format 1. */
export const formerInputs = z.record(
  z.string(),
  z
    .looseObject({ digest: z.string() })
    .transform(({ digest, ...rest }) => (digest === UNKNOWN ? rest : { digest, ...rest })),
);

/** In format 1, `answers` is the content that the inputs give, or says that they have to be looked at again. */
const former = z
  .looseObject({ content: z.string(), answers: z.string().optional(), inputs: formerInputs })
  .transform(({ answers, content, ...rest }) => ({
    ...rest,
    ...(content !== UNKNOWN && { content }),
    ...((answers === 'look again' || content === UNKNOWN) && { needsReconcile: true }),
  }));

export const headFormat = storedFormat({ name: 'HEAD', shape, upgrades: [former] });
