import * as z from 'zod';
import { bilingual } from './bilingual.ts';
import {
  bodyFailures,
  contract,
  created,
  json,
  jsonOrCsv,
  notAcceptable,
  staff,
  staffFailures,
  unbounded,
  withPage,
} from './contract.ts';
import { id, limit, query } from './parameters.ts';
import { textShape } from './shapes.ts';

const monthExpected = bilingual('bulan YYYY-MM', 'a month YYYY-MM');
const nameExpected = bilingual('nama berkas 1 sampai 200 huruf', 'a file name of 1 to 200 characters');
const bytesExpected = bilingual('bilangan bulat, 0 atau lebih', 'a whole number, 0 or more');
const hashExpected = bilingual('SHA-256 berkas, 64 angka heksadesimal', 'the file’s SHA-256, 64 hex digits');
const datasetExpected = bilingual('id dataset', 'the id of a dataset');

/** Its bounds are said, so that the document has them too. */
const count = () =>
  z
    .int({ error: bytesExpected })
    .min(0, { error: bytesExpected })
    .max(Number.MAX_SAFE_INTEGER, { error: bytesExpected });

const uploadRequestShape = z
  .strictObject(
    {
      dataset: z.string({ error: datasetExpected }).meta({ example: 'cooperation-documents' }),
      period: z
        .string({ error: monthExpected })
        .regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/, { error: monthExpected })
        .meta({ example: '2024-03' }),
      filename: z
        .string({ error: nameExpected })
        .min(1, { error: nameExpected })
        .max(200, { error: nameExpected })
        .refine((name) => !/\p{Surrogate}/u.test(name), { error: nameExpected })
        .meta({ example: 'maret.csv' }),
      bytes: count(),
      sha256: z
        .string({ error: hashExpected })
        .regex(/^[0-9a-fA-F]{64}$/, { error: hashExpected })
        .transform((hex) => hex.toLowerCase()),
      rows: count()
        .optional()
        .describe(
          bilingual(
            'Total kontrol: banyaknya baris data. 0 menyatakan bulan nihil.',
            'Control total: data rows of the file. 0 declares a month with nothing to report.',
          ),
        ),
      dry_run: z
        .boolean({ error: bilingual('true atau false', 'true or false') })
        .optional()
        .describe(
          bilingual(
            'Uji coba: berkas diperiksa dan perubahannya diperlihatkan, tetapi tidak ada yang terbit.',
            'A dry run: the file is judged and what it would change is shown, but nothing is published.',
          ),
        ),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? bilingual(
              'dataset, period, filename, bytes, sha256, rows, dry_run',
              'dataset, period, filename, bytes, sha256, rows, dry_run',
            )
          : bilingual('sebuah objek JSON', 'a JSON object'),
    },
  )
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

const HASH = '5f0c1d9e0b8f2f0c7f5a3b1f6b4f5d0a9d7e8c6b5a493827160f1e2d3c4b5a69';

export const announceUpload = contract({
  method: 'post',
  path: '/v1/uploads',
  operationId: 'announceUpload',
  tags: ['uploads'],
  summary: 'Umumkan berkas / Announce a file',
  description: bilingual(
    'Umumkan berkas CSV atau templat .xlsx yang sudah diisi, lalu kirim persis byte itu dengan PUT ke URL yang diberikan dalam 5 menit, dengan header yang diberikan.',
    'Announce a CSV file or a filled-in .xlsx template, then PUT exactly those bytes to the URL given within 5 minutes, with the headers given.',
  ),
  security: staff,
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: uploadRequestShape,
          example: {
            dataset: 'cooperation-documents',
            period: '2024-03',
            filename: 'maret.csv',
            bytes: 1024,
            sha256: HASH,
            rows: 3,
          },
        },
      },
    },
  },
  responses: {
    201: created(bilingual('Ke mana berkas dikirim.', 'Where to send the file.'), issuedUploadShape, {
      id: 'u-20240403-1',
      upload: {
        method: 'PUT',
        url: 'https://bucket.example/incoming/…',
        headers: { 'content-type': 'text/csv', 'if-none-match': '*' },
      },
      expires: '2024-04-03T02:05:00.000Z',
    }),
    ...bodyFailures,
  },
});

const exampleUpload = {
  id: 'u-20240403-1',
  dataset: 'cooperation-documents',
  period: '2024-03',
  filename: 'maret.csv',
  state: 'published' as const,
  received: '2024-04-03T02:00:10.000Z',
  sha256: HASH,
  rows: 3,
  errors: 0,
  warnings: 0,
  version: '1.2.0',
  waits_until: null,
  dry_run: false,
  needs_approval: false,
};

const uploadShape = z
  .object({
    id: z.string(),
    dataset: z.string(),
    period: z.string(),
    filename: z.string(),
    state: z
      .enum(['received', 'published', 'superseded', 'rejected', 'held', 'withdrawn', 'checked'])
      .describe(
        bilingual(
          'received sampai dinilai; lainnya keadaan akhir.',
          'received until it is judged; the others are terminal.',
        ),
      ),
    received: z.string().nullable(),
    sha256: z.string().nullable(),
    rows: z.int().nullable(),
    errors: z.int().nullable(),
    warnings: z.int().nullable(),
    version: z.string().nullable(),
    waits_until: z
      .string()
      .nullable()
      .describe(
        bilingual(
          'Koreksi kecil atas data orang menunggu rilis final tahunan pada saat ini.',
          'A small correction of figures about persons waits for the annual final at this instant.',
        ),
      ),
    dry_run: z.boolean().describe(bilingual('Sebuah uji coba.', 'It is a dry run.')),
    needs_approval: z
      .boolean()
      .describe(
        bilingual(
          'Barisnya jauh lebih sedikit dari yang digantikan, sehingga menunggu persetujuan orang kedua.',
          'It has far fewer rows than what it replaces, so that a second person has to approve it.',
        ),
      ),
  })
  .meta({ id: 'Upload' });

export const uploadsShape = z.object({ uploads: z.array(uploadShape) }).meta({ id: 'Uploads' });

export const listUploads = contract({
  method: 'get',
  path: '/v1/uploads',
  operationId: 'listUploads',
  tags: ['uploads'],
  summary: 'Riwayat unggahan / The uploads',
  description: bilingual('Riwayat unggahan, yang terbaru lebih dahulu.', 'Uploads, newest first.'),
  security: staff,
  request: {
    query: query({
      dataset: id(bilingual('Hanya dataset ini.', 'Only this dataset.'), 'cases').optional(),
      limit: limit(999, 100),
    }),
  },
  responses: {
    200: json(bilingual('Unggahannya.', 'The uploads.'), uploadsShape, { uploads: [exampleUpload] }),
    ...staffFailures,
  },
});

const dueShape = z
  .object({
    today: z.string(),
    due: z.array(
      z.object({
        dataset: z.string(),
        title: textShape,
        period: z.string(),
        due: z
          .string()
          .describe(
            bilingual(
              'Batas pelaporan: tanggal 7 bulan berikutnya.',
              'When it is due: the 7th of the next month.',
            ),
          ),
        overdue: z
          .int()
          .describe(
            bilingual(
              'Hari lewat batas; 0 selagi masih ada waktu.',
              'Days since then; 0 while there is time.',
            ),
          ),
        last_upload: z
          .object({ id: z.string(), state: z.string() })
          .nullable()
          .describe(
            bilingual(
              'Unggahan terakhir untuk bulan itu, mis. yang ditolak.',
              'The last upload for that month, such as one that was refused.',
            ),
          ),
      }),
    ),
  })
  .meta({ id: 'Due' });

export const listDue = contract({
  method: 'get',
  path: '/v1/uploads/due',
  operationId: 'listDue',
  tags: ['uploads'],
  summary: 'Bulan yang belum dilaporkan / Months not reported',
  description: bilingual(
    'Bulan yang sudah lewat dan belum dilaporkan tiap dataset, sejak bulan pertama yang dilaporkan; yang terlama lebih dahulu.',
    'Months that are over and that a dataset has not reported, since the first month reported; oldest first.',
  ),
  security: staff,
  request: {
    query: query({
      dataset: id(bilingual('Hanya dataset ini.', 'Only this dataset.'), 'cases').optional(),
    }),
  },
  responses: {
    200: json(bilingual('Bulan-bulan itu.', 'The months.'), dueShape, {
      today: '2025-02-10',
      due: [
        {
          dataset: 'cases',
          title: { id: 'Kasus jaringan narkotika', en: 'Narcotics network cases' },
          period: '2025-01',
          due: '2025-02-07',
          overdue: 3,
          last_upload: null,
        },
      ],
    }),
    ...staffFailures,
  },
});

const uploadParams = z.object({
  id: id(bilingual('Id unggahan.', 'The upload’s id.'), 'u-20240403-1'),
});

export const getUpload = contract({
  method: 'get',
  path: '/v1/uploads/{id}',
  operationId: 'getUpload',
  tags: ['uploads'],
  summary: 'Keadaan unggahan / The state of an upload',
  description: bilingual(
    '`received`, lalu satu keadaan akhir.',
    '`received` until it has one terminal state.',
  ),
  security: staff,
  request: { params: uploadParams, query: query({}) },
  responses: {
    200: json(bilingual('Unggahannya.', 'The upload.'), uploadShape, exampleUpload),
    ...staffFailures,
  },
});

const reportShape = z
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
        definition: z
          .string()
          .optional()
          .describe(
            bilingual('Definisi kolomnya (JSON pointer).', 'The column’s definition (JSON pointer).'),
          ),
        detail: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.number())])).optional(),
        messages: textShape,
      }),
    ),
  })
  .meta({ id: 'Report' });

export const getUploadReport = contract({
  method: 'get',
  path: '/v1/uploads/{id}/report',
  operationId: 'getUploadReport',
  tags: ['uploads'],
  summary: 'Temuan dalam unggahan / What was found in an upload',
  description: bilingual(
    'Semua temuan, dengan baris dan cara memperbaikinya. Menurut Accept: JSON, halaman, atau berkas yang dikirim dengan kolom `kesalahan`, dalam penyandian dan pemisah aslinya.',
    'Every finding, with its line and how to mend it. By Accept: JSON, a page, or the file that was sent with a column `kesalahan`, in its own encoding and delimiter.',
  ),
  security: staff,
  request: { params: uploadParams, query: query({}) },
  responses: {
    200: withPage(
      jsonOrCsv(
        bilingual('Laporannya.', 'The report.'),
        reportShape,
        {
          id: 'u-20240403-1',
          state: 'rejected',
          findings: [
            {
              code: 'cell/code',
              severity: 'error',
              ruleId: 'kategori_mitra',
              line: 3,
              column: 'kategori_mitra',
              value: 'PEMERINTAHAN',
              expected: { id: 'salah satu kode', en: 'one of the codes' },
              suggestion: 'PEMERINTAH',
              messages: { id: 'Baris 3: kode tidak dikenal.', en: 'Line 3: unknown code.' },
            },
          ],
        },
        'periode,kode_wilayah,kesalahan\n2024-03,1971,Kode wilayah 1971 tidak dikenal.\n',
      ),
    ),
    ...notAcceptable,
    ...staffFailures,
    ...unbounded,
  },
});
