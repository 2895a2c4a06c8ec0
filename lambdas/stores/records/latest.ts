import * as z from 'zod';
import { type Stored, storedFormat } from '../../../schemas/model/stored-format.ts';

const shape = z.object({
  dataset: z.string(),
  version: z.string(),
  n: z.int(),
  created: z.string(),
  manifest: z.object({ path: z.string(), sha256: z.string() }),
});

/** `latest.json`: the pointer that readers of files follow. Public. */
export const latestFormat = storedFormat({ name: 'latest.json', shape });

export type Latest = Stored<z.output<typeof shape>>;
