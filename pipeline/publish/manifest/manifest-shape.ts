import * as z from 'zod';
import { storedFormat } from '../../../schemas/model/stored-format.ts';
import { COLUMN_TYPES } from '../tabular/tabular.ts';
import { CHANGE_TYPES, REASON_CODES } from './change.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const version = z.string().regex(/^\d+\.\d+\.\d+$/);
const received = z.iso.datetime();

const fileShape = z.object({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256,
  /** `data` files decide the version; `metadata` describes them. */
  role: z.enum(['data', 'metadata']),
  /** Rows of a data file. */
  rows: z.int().exactOptional(),
});

const periodShape = z.object({
  period: z.string(),
  status: z.enum(['published', 'not_yet_published']),
  /**
   * `sha256` and `rows` of the uploaded file only where its rows are public anyway. A digest or a count of rows about
   * people can be guessed back into the rows, so for those staff ask `GET /v1/uploads/{id}`.
   */
  upload: z.object({
    id: z.string(),
    /** When the store received it, ISO 8601. */
    received,
    sha256: z.string().exactOptional(),
    rows: z.int().exactOptional(),
  }),
});

/** Where every row went: rowsIn = repeated + embargoed + released, by count of rows. */
export const rowReconciliationShape = z.object({
  rowsIn: z.int(),
  /** Natural keys that an earlier month had reported already. */
  repeated: z.int(),
  /** Rows of months whose lag has not passed. */
  embargoed: z.int(),
  /** Rows from which the figures and records are computed. */
  released: z.int(),
});

/** The schema of one published table, for comparing versions. */
const publishedSchemaShape = z.object({
  /** `data` or `tables`. */
  file: z.string(),
  key: z.array(z.string()),
  columns: z.array(
    z.object({
      name: z.string(),
      type: z.enum(COLUMN_TYPES),
      required: z.boolean(),
      codes: z.array(z.string()).exactOptional(),
    }),
  ),
});

export const manifestShape = z.object({
  dataset: z.string(),
  version,
  /** 1 for the first release, then counting. */
  n: z.int().positive(),
  change: z.object({
    type: z.enum(CHANGE_TYPES),
    reasons: z.array(z.object({ code: z.enum(REASON_CODES), subject: z.string() })),
  }),
  /** The release before and the SHA-256 of its manifest: history is a chain. */
  previous: z.object({ version, sha256 }).nullable(),
  /** When the newest input became public. It does not come from the clock, so the same inputs give the same bytes. */
  created: z.iso.datetime(),
  /** Digest of the inputs and the code that this release was built from; like `rows` only of public rows. */
  content: sha256.exactOptional(),
  license: z.url(),
  files: z.array(fileShape),
  periods: z.array(periodShape),
  rows: rowReconciliationShape.exactOptional(),
  /** Months that were published and taken back, with the withdrawal; absent where there is none. */
  withdrawn: z
    .array(z.object({ period: z.string(), upload: z.object({ id: z.string(), received }) }))
    .exactOptional(),
  schemas: z.array(publishedSchemaShape),
  /** Digest of titles, definitions and labels, so that a change of a text makes a new version. */
  descriptions: sha256,
});

/** `manifest.json` of a release. It is public and never changes, so it carries no number and stays in format 1. */
export const manifestFormat = storedFormat({ name: 'manifest', shape: manifestShape });

/** Reads a manifest's text, or throws with what is wrong in it. */
export const parseManifest = (text: string) => manifestFormat.read(JSON.parse(text), 'manifest.json');
