import * as z from 'zod';
import { periodKind } from './period.ts';
import { STATUSES } from './status.ts';

/** Shapes of the API's answers and requests; the OpenAPI document is made from them. */

const textShape = z
  .object({ id: z.string(), en: z.string() })
  .meta({ id: 'Text', description: 'A text in Indonesian and English.' });

export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    messages: textShape,
    errors: z.array(z.object({ code: z.string(), path: z.string(), detail: z.string() })),
  })
  .meta({
    id: 'Problem',
    description: 'An error (RFC 9457). `errors[].path` is a JSON pointer into the request.',
  });

const status = z.enum(STATUSES).meta({ id: 'Status', description: 'Why a figure has or has not a value.' });
const value = z.number().nullable();

const indicatorShape = z
  .object({
    id: z.string(),
    title: textShape,
    value,
    unit: z.string(),
    status,
    dataset: z.string(),
    version: z.string().nullable(),
    provenance: z
      .object({ manifest: z.string(), manifest_sha256: z.string(), data: z.string(), created: z.string() })
      .nullable(),
    breakdown: z
      .array(
        z.object({
          dimension: z.string(),
          title: textShape,
          items: z.array(z.object({ code: z.string(), title: textShape, value, status })),
        }),
      )
      .optional(),
    notes: z.array(textShape).optional(),
  })
  .meta({ id: 'IndicatorValue' });

export const summaryShape = z
  .object({
    period: z.string(),
    area: z.string(),
    license: z.string(),
    attribution: z.string(),
    indicators: z.array(indicatorShape),
  })
  .meta({ id: 'Summary' });

const unitShape = z.object({ code: z.string(), title: textShape });

const satuDataShape = z.object({
  title: textShape,
  concept: textShape,
  definition: textShape,
  classification: textShape,
  measure: textShape,
  unit: unitShape.optional(),
});

export const indicatorDefinitionShape = satuDataShape
  .extend({ id: z.string(), dataset: z.string(), notes: z.array(textShape).optional() })
  .meta({ id: 'Indicator' });

export const datasetShape = z
  .object({
    id: z.string(),
    title: textShape,
    description: textShape,
    keywords: z.array(textShape),
    sensitivity: z.enum(['public', 'low', 'specific']),
    version: z.string().nullable(),
    created: z.string().nullable(),
    latest: z.string().nullable(),
  })
  .meta({ id: 'Dataset' });

export const datasetDetailShape = datasetShape
  .extend({
    columns: z.array(
      satuDataShape.extend({
        name: z.string(),
        kind: z.string(),
        required: z.boolean(),
        example: z.string(),
        codes: z.string().optional(),
      }),
    ),
    tables: z.array(
      z.object({
        id: z.string(),
        title: textShape,
        period: z.string(),
        area: z.string(),
        by: z.array(z.string()),
        measures: z.array(z.string()),
      }),
    ),
    indicators: z.array(z.string()),
    files: z.array(
      z.object({
        name: z.string(),
        path: z.string(),
        media_type: z.string(),
        bytes: z.int(),
        sha256: z.string(),
        role: z.enum(['data', 'metadata']),
        rows: z.int().optional(),
      }),
    ),
  })
  .meta({ id: 'DatasetDetail' });

export const versionsShape = z
  .object({
    dataset: z.string(),
    versions: z.array(
      z.object({
        version: z.string(),
        n: z.int(),
        created: z.string(),
        change: z.enum(['major', 'minor', 'patch']),
        manifest: z.string(),
        manifest_sha256: z.string(),
      }),
    ),
  })
  .meta({ id: 'Versions' });

export const uploadRequestShape = z
  .strictObject({
    dataset: z.string().meta({ example: 'cooperation-documents' }),
    period: z
      .string()
      .refine((period) => periodKind(period) === 'month', 'must be a month YYYY-MM')
      .meta({ example: '2024-03' }),
    filename: z
      .string()
      .min(1)
      .max(200)
      .refine((name) => !/\p{Surrogate}/u.test(name), 'must be well-formed Unicode')
      .meta({ example: 'maret.csv' }),
    bytes: z.int().min(0),
    sha256: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/, 'must be the SHA-256 of the file, 64 hex digits')
      .transform((hex) => hex.toLowerCase()),
    rows: z.int().min(0).optional().meta({
      description: 'Control total: data rows of the file. 0 declares a month with nothing to report.',
    }),
  })
  .meta({ id: 'UploadRequest' });

export const issuedUploadShape = z
  .object({
    id: z.string(),
    upload: z.object({
      method: z.literal('PUT'),
      url: z.string(),
      headers: z.record(z.string(), z.string()),
    }),
    expires: z.string(),
  })
  .meta({ id: 'IssuedUpload' });

export const uploadShape = z
  .object({
    id: z.string(),
    dataset: z.string(),
    period: z.string(),
    filename: z.string(),
    state: z.enum(['received', 'published', 'superseded', 'rejected', 'held', 'withdrawn']),
    received: z.string().nullable(),
    sha256: z.string().nullable(),
    rows: z.int().nullable(),
    errors: z.int().nullable(),
    warnings: z.int().nullable(),
    version: z.string().nullable(),
  })
  .meta({ id: 'Upload' });

export const uploadsShape = z.object({ uploads: z.array(uploadShape) }).meta({ id: 'Uploads' });

export const reportShape = z
  .object({
    id: z.string(),
    state: uploadShape.shape.state,
    findings: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning']),
        ruleId: z.string(),
        line: z.int().optional(),
        row: z.int().optional(),
        column: z.string().optional(),
        value: z.string().optional(),
        expected: textShape,
        suggestion: z.string().optional(),
        detail: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.number())])).optional(),
        messages: textShape,
      }),
    ),
  })
  .meta({ id: 'Report' });
