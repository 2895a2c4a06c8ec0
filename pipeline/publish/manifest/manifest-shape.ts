import * as z from 'zod';
import type { Manifest } from './manifest.ts';

const upload = z.object({
  id: z.string(),
  received: z.iso.datetime(),
  sha256: z.string().optional(),
  rows: z.int().optional(),
});

const column = z.object({
  name: z.string(),
  type: z.enum(['string', 'integer', 'decimal', 'date', 'yearmonth']),
  required: z.boolean(),
  codes: z.array(z.string()).optional(),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const version = z.string().regex(/^\d+\.\d+\.\d+$/);

/** The shape of `manifest.json`, for those who read one that they did not write. */
const manifestShape = z.object({
  dataset: z.string(),
  version,
  n: z.int().positive(),
  change: z.object({
    type: z.enum(['major', 'minor', 'patch']),
    reasons: z.array(z.object({ code: z.string(), subject: z.string() })),
  }),
  previous: z.object({ version, sha256 }).nullable(),
  created: z.iso.datetime(),
  content: sha256.optional(),
  license: z.url(),
  files: z.array(
    z.object({
      name: z.string(),
      mediaType: z.string(),
      bytes: z.int(),
      sha256,
      role: z.enum(['data', 'metadata']),
      rows: z.int().optional(),
    }),
  ),
  periods: z.array(
    z.object({
      period: z.string(),
      status: z.enum(['published', 'not_yet_published']),
      upload,
    }),
  ),
  rows: z.object({ rowsIn: z.int(), repeated: z.int(), embargoed: z.int(), released: z.int() }).optional(),
  withdrawn: z
    .array(z.object({ period: z.string(), upload: z.object({ id: z.string(), received: z.iso.datetime() }) }))
    .optional(),
  schemas: z.array(z.object({ file: z.string(), key: z.array(z.string()), columns: z.array(column) })),
  descriptions: sha256,
});

/** Reads a manifest's text, or throws with what is wrong in it. */
export const parseManifest = (text: string): Manifest => {
  const result = manifestShape.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(z.prettifyError(result.error));
  return result.data as Manifest;
};
