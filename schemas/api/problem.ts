import * as z from 'zod';
import { type Text, text } from '../model/text.ts';
import { bilingual } from './bilingual.ts';
import { textShape } from './shapes.ts';

/** Everything that can go wrong, by a name that stays: what it means, and what to do. */
export const problems = {
  'invalid-request': {
    status: 400,
    title: text('Permintaan tidak dapat diterima', 'The request cannot be accepted'),
    mend: text(
      'Setiap sebab ada di errors: letaknya, nilai yang diberikan, dan yang diterima.',
      'Every reason is in errors: where it is, the value given and what is accepted.',
    ),
  },
  unauthorized: {
    status: 401,
    title: text('Rute ini untuk petugas', 'This route is for staff'),
    mend: text(
      'Kirim header "Authorization: Bearer <token>".',
      'Send the header "Authorization: Bearer <token>".',
    ),
  },
  'not-allowed-here': {
    status: 403,
    title: text('Berkas tidak diterima di alamat ini', 'The file is not taken at this address'),
    mend: text(
      'Kirim persis berkas yang diumumkan, dengan header yang diberikan.',
      'Send exactly the announced file with the headers given.',
    ),
  },
  'not-found': {
    status: 404,
    title: text('Tidak ada', 'There is no such thing'),
    mend: text('Jawaban menyebut apa yang ada.', 'The answer says what there is.'),
  },
  'method-not-allowed': {
    status: 405,
    title: text('Metode itu tidak ada di alamat ini', 'There is no such method at this address'),
    mend: text('Pakai salah satu metode dalam header Allow.', 'Use one of the methods in the header Allow.'),
  },
  'not-acceptable': {
    status: 406,
    title: text('Format itu tidak ada', 'There is no such format'),
    mend: text('Minta application/json atau text/csv.', 'Ask for application/json or text/csv.'),
  },
  gone: {
    status: 410,
    title: text('Versi ini ditarik', 'This version was withdrawn'),
    mend: text('Pakai versi yang lebih baru.', 'Use a newer version.'),
  },
  'too-large': {
    status: 413,
    title: text('Permintaan terlalu besar', 'The request is too large'),
    mend: text('Berkas dikirim dengan PUT, bukan di sini.', 'The file is sent by PUT, not here.'),
  },
  'unsupported-media-type': {
    status: 415,
    title: text('Jenis isi tidak diterima', 'The media type is not accepted'),
    mend: text(
      'Kirim JSON dengan header "content-type: application/json".',
      'Send JSON with the header "content-type: application/json".',
    ),
  },
  'answer-too-large': {
    status: 422,
    title: text('Jawaban terlalu besar', 'The answer is too large'),
    mend: text(
      'Persempit permintaan, atau unduh berkas rilisnya.',
      'Narrow the request, or download the files of the release.',
    ),
  },
  'too-many-requests': {
    status: 429,
    title: text('Terlalu banyak permintaan', 'Too many requests'),
    mend: text(
      'Tunggu selama header Retry-After; simpan jawaban dan tanyakan lagi dengan If-None-Match.',
      'Wait as long as the header Retry-After says; keep answers and ask again with If-None-Match.',
    ),
  },
  internal: {
    status: 500,
    title: text('Terjadi gangguan di sisi kami', 'Something failed on our side'),
    mend: text(
      'Coba lagi; bila berlanjut, hubungi pengelola.',
      'Try again; if it persists, tell the maintainers.',
    ),
  },
} as const satisfies Record<string, { status: number; title: Text; mend: Text }>;

export type ProblemCode = keyof typeof problems;

const errorShape = z.object({
  code: z.string().describe(bilingual('Nama tetap untuk program.', 'A name that stays, for programs.')),
  path: z
    .string()
    .describe(
      bilingual(
        'JSON pointer ke permintaan: /query/period, /body/sha256.',
        'JSON pointer into the request: /query/period, /body/sha256.',
      ),
    ),
  given: z.string().nullable().describe(bilingual('Nilai yang diberikan.', 'The value given.')),
  allowed: z
    .array(z.string())
    .optional()
    .describe(bilingual('Semua nilai yang diterima.', 'All values that are accepted.')),
  detail: z.string(),
  messages: textShape,
});

/** One thing that is wrong in a request. */
export type ProblemError = z.output<typeof errorShape>;

export const problemShape = z
  .object({
    type: z.string().describe(bilingual('Alamat penjelasannya.', 'Address of its explanation.')),
    code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    messages: textShape,
    errors: z.array(errorShape),
  })
  .meta({
    id: 'Problem',
    description: bilingual(
      'Galat menurut RFC 9457: apa yang salah, nilai yang diberikan, nilai yang diterima.',
      'An error as in RFC 9457: what is wrong, the value given, the values accepted.',
    ),
  });

/** A problem as the API answers it. */
export type Problem = z.output<typeof problemShape>;
