import * as z from 'zod';
import { STATUSES } from '../model/status.ts';
import { textShape as storedText } from '../model/text-shape.ts';
import { bilingual } from './bilingual.ts';

/** Shapes that several responses share. */

export const textShape = storedText.meta({
  id: 'Text',
  description: bilingual('Teks dalam bahasa Indonesia dan Inggris.', 'A text in Indonesian and English.'),
});

export const statusShape = z.enum(STATUSES).meta({
  id: 'Status',
  description: bilingual(
    'Apakah sebuah angka ada nilainya, dan jika tidak, mengapa. `published`: ada nilainya. `zero`: nol. `suppressed`: disembunyikan untuk melindungi orang. `not_reported`: tidak dilaporkan. `not_yet_published`: belum terbit.',
    'Whether a figure has a value, and if not, why. `published`: it has a value. `zero`: it is zero. `suppressed`: withheld to protect people. `not_reported`: not reported. `not_yet_published`: not published yet.',
  ),
});

export const valueShape = z
  .number()
  .nullable()
  .describe(
    bilingual(
      'Angka; null untuk setiap status selain `published` dan `zero`.',
      'The figure; null for every status but `published` and `zero`.',
    ),
  );

/** The terms of use in every response. */
export const terms = {
  license: z.url().describe(bilingual('Lisensi data.', 'License of the data.')),
  attribution: z
    .string()
    .describe(bilingual('Sebutkan sumber seperti ini.', 'Name the source in these words.')),
} as const;

/** A dataset's id in an answer. */
export const datasetId = z.string().describe(bilingual('Id dataset.', 'The dataset’s id.'));

export const versionShape = z
  .string()
  .describe(bilingual('Versi rilis, mis. 1.4.0.', 'Version of the release, such as 1.4.0.'));

const provenanceShape = z
  .object({
    manifest: z.string().describe(bilingual('Alamat manifes rilis.', 'Address of the release’s manifest.')),
    manifest_sha256: z.string(),
    data: z.string().describe(bilingual('Berkas yang memuat angka ini.', 'The file that holds this figure.')),
    created: z.string(),
  })
  .meta({
    id: 'Provenance',
    description: bilingual(
      'Dari angka ke rilis; manifes menyebut unggahannya.',
      'From a figure to its release; the manifest names the uploads.',
    ),
  });

/** None before the first release. */
export const provenanceOrNull = z.union([provenanceShape, z.null()]);

export const categoryShape = z.object({ code: z.string(), title: textShape }).meta({ id: 'Category' });

export const satuDataShape = z.object({
  title: textShape,
  concept: textShape,
  definition: textShape,
  classification: textShape,
  measure: textShape,
  unit: categoryShape.optional(),
});

export const changeType = z.enum(['major', 'minor', 'patch']);

export const fileShape = z
  .object({
    name: z.string(),
    path: z.string().describe(bilingual('Alamat untuk mengunduh.', 'Where to download it.')),
    media_type: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    role: z.enum(['data', 'metadata']),
    rows: z.int().optional(),
  })
  .meta({ id: 'File' });
