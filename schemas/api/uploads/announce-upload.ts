import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { bodyFailures, contract, created, staff } from '../contract.ts';
import { EXAMPLE_SHA256 } from '../examples.ts';

const monthExpected = bilingual('bulan YYYY-MM', 'a month YYYY-MM');
const nameExpected = bilingual('nama berkas 1 sampai 200 huruf', 'a file name of 1 to 200 characters');
const bytesExpected = bilingual('bilangan bulat, 0 atau lebih', 'a whole number, 0 or more');
const hashExpected = bilingual('SHA-256 berkas, 64 angka heksadesimal', 'the file’s SHA-256, 64 hex digits');
const idExpected = bilingual('id unggahan', 'the id of an upload');
const datasetExpected = bilingual('id dataset', 'the id of a dataset');

/** A whole number with explicit bounds, so that the OpenAPI document has them, too. */
const count = () =>
  z
    .int({ error: bytesExpected })
    .min(0, { error: bytesExpected })
    .max(Number.MAX_SAFE_INTEGER, { error: bytesExpected });

const uploadId = () => z.string({ error: idExpected }).regex(/^[uo][0-9a-z]{25}$/, { error: idExpected });

/** Not both members, in JSON Schema; the second one counts only with such a value. */
const notBoth = (one: string, other: string, value: object = {}) => ({
  not: { required: [one, other], properties: { [one]: {}, [other]: value } },
});

/** A note approves or withdraws and says nothing of rows; the route refuses others by `one-purpose`. */
const ONE_PURPOSE = [
  notBoth('approves', 'withdraws'),
  ...['approves', 'withdraws'].flatMap((note) => [
    notBoth(note, 'rows'),
    notBoth(note, 'dry_run', { const: true }),
  ]),
];

const uploadRequestShape = z
  .strictObject(
    {
      dataset: z.string({ error: datasetExpected }).meta({ example: examples.upload.dataset }),
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
            'A dry run: the file is checked and the changes that it would make are shown, but nothing is published.',
          ),
        ),
      approves: uploadId()
        .optional()
        .describe(
          bilingual(
            'Persetujuan: unggahan yang ditahan ini berlaku. Berkasnya catatan JSON `{"reason": "…"}`, bukan baris.',
            'An approval: this held upload counts. The file is a note in JSON, `{"reason": "…"}`, and no rows.',
          ),
        ),
      withdraws: uploadId()
        .optional()
        .describe(
          bilingual(
            'Penarikan: bulan dari unggahan ini ditarik. Berkasnya catatan JSON `{"reason": "…"}`, bukan baris.',
            'A withdrawal: the month of this upload is taken back. The file is a note in JSON, `{"reason": "…"}`, and no rows.',
          ),
        ),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? bilingual(
              'dataset, period, filename, bytes, sha256, rows, dry_run, approves, withdraws',
              'dataset, period, filename, bytes, sha256, rows, dry_run, approves, withdraws',
            )
          : bilingual('sebuah objek JSON', 'a JSON object'),
    },
  )
  .meta({ id: 'UploadRequest', allOf: ONE_PURPOSE });

export const issuedUploadShape = z
  .object({
    id: z
      .string()
      .describe(
        bilingual(
          'Unggahan yang statusnya memberi tahu hasilnya; untuk catatan: unggahan yang disebutnya.',
          'The upload whose state tells what comes of it; for a note, the upload that it names.',
        ),
      ),
    upload: z.object({
      method: z.literal('PUT'),
      url: z.string(),
      headers: z.record(z.string(), z.string()),
    }),
    expires: z.string(),
  })
  .meta({ id: 'IssuedUpload' });

export const announceUpload = contract({
  method: 'post',
  path: '/v1/uploads',
  operationId: 'announceUpload',
  tags: ['uploads'],
  summary: 'Umumkan berkas / Announce a file',
  description: bilingual(
    'Umumkan berkas CSV atau templat .xlsx yang sudah diisi, atau catatan yang menyetujui atau menarik, lalu kirim persis byte itu dengan PUT ke URL yang diberikan dalam 5 menit, dengan header yang diberikan.',
    'Announce a CSV file or a filled-in .xlsx template, or a note that approves or withdraws, then PUT exactly those bytes to the URL given within 5 minutes, with the headers given.',
  ),
  security: staff,
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: uploadRequestShape,
          example: {
            dataset: examples.upload.dataset,
            period: '2024-03',
            filename: 'maret.csv',
            bytes: 1024,
            sha256: EXAMPLE_SHA256,
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
