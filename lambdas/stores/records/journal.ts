import * as z from 'zod';
import { rowReconciliationShape } from '../../../pipeline/publish/manifest/manifest-shape.ts';
import { type Stored, storedFormat } from '../../../schemas/model/stored-format.ts';
import { formerInputs, inputsShape } from './head.ts';

const shape = z.strictObject({
  dataset: z.string(),
  n: z.int(),
  version: z.string(),
  content: z.string().exactOptional(),
  manifestSha256: z.string(),
  created: z.string(),
  rows: rowReconciliationShape.exactOptional(),
  inputs: inputsShape,
});

/**
 * `journal/<dataset>/<n>.json`: what release n was made of and what came out, enough to make it again, byte for byte.
 * Private.
 */
export const journalFormat = storedFormat({
  name: 'journal entry',
  shape,
  upgrades: [z.looseObject({ inputs: formerInputs })],
});

export type JournalEntry = Stored<z.output<typeof shape>>;
