import { XLSX } from '../../../../schemas/api/datasets/get-template.ts';
import type { ProblemError } from '../../../../schemas/api/problem.ts';
import { announceUpload } from '../../../../schemas/api/uploads/announce-upload.ts';
import { text } from '../../../../schemas/model/text.ts';
import { isWorkbookName, mostBytes } from '../../../../schemas/model/upload-limits.ts';
import { issuedName, issueId } from '../../../intake/identify.ts';
import { approvalName, withdrawalName } from '../../../intake/incoming-objects.ts';
import { keys } from '../../../stores/keys.ts';
import { paths } from '../../../stores/paths.ts';
import { itemOf } from '../../../stores/records/record.ts';
import { type UploadRecord, uploadFormat } from '../../../stores/records/upload.ts';
import { defineRoute } from '../../http/define-route.ts';
import { invalidRequest, refused } from '../../http/problem.ts';

const EXPIRES_IN_SECONDS = 300;

/** POST /v1/uploads */
export const route = defineRoute(announceUpload, async ({ c, body: request, json }, context) => {
  const { catalogue, registry, privateBucket, clock, limits, large } = context;
  const now = clock();
  const errors: ProblemError[] = [];
  if (!catalogue.has(request.dataset)) {
    const known = [...catalogue.keys()];
    errors.push(
      refused({
        code: 'unknown-dataset',
        path: '/body/dataset',
        given: request.dataset,
        expected: text(known.join(', '), known.join(', ')),
        allowed: known,
      }),
    );
  }
  const isWorkbook = isWorkbookName(request.filename);
  const most = mostBytes(request.filename, {
    maxUploadBytes: limits.bytes,
    ...(large && { maxLargeUploadBytes: large.bytes }),
  });
  if (request.bytes > most)
    errors.push(
      refused({
        code: 'too-large',
        path: '/body/bytes',
        given: String(request.bytes),
        expected: text(
          `paling banyak ${most}; pisahkan menurut bulan, satu berkas sebulan`,
          `at most ${most}; split the file by month, one file a month`,
        ),
      }),
    );
  const notes = [request.approves, request.withdraws].filter((named) => named !== undefined);
  if (notes.length > 1 || (notes.length === 1 && (request.dry_run || request.rows !== undefined)))
    errors.push(
      refused({
        code: 'one-purpose',
        path: request.approves === undefined ? '/body/withdraws' : '/body/approves',
        given: notes[0] ?? null,
        expected: text(
          'salah satu dari approves dan withdraws, tanpa dry_run dan rows',
          'one of approves and withdraws, without dry_run and rows',
        ),
      }),
    );
  if (errors.length) return invalidRequest(c, errors);

  const id = issueId(now);
  const expires = Math.floor(now.getTime() / 1000) + EXPIRES_IN_SECONDS;
  const { dataset, period, filename } = request;
  const note = noteName(id, request);
  // A note has no record of its own to follow: it changes the state of the upload that it names.
  if (note === undefined) {
    const record: UploadRecord = { id, dataset, period, filename, state: 'received', expires };
    await registry.write([{ put: itemOf(uploadFormat, keys.upload(id), record), when: { absent: true } }]);
  }
  // The name decides how the file is sent; its content decides how it is read.
  const extension = request.dry_run ? 'check' : isWorkbook ? 'xlsx' : 'csv';
  const upload = await privateBucket.presignPut(
    paths.incoming(dataset, period, note ?? issuedName(id, extension)),
    {
      bytes: request.bytes,
      sha256: request.sha256,
      contentType: note !== undefined ? 'application/json' : isWorkbook ? XLSX : 'text/csv',
      expiresInSeconds: EXPIRES_IN_SECONDS,
      metadata: {
        sha256: request.sha256,
        filename: encodeURIComponent(filename),
        ...(request.rows !== undefined && { rows: String(request.rows) }),
      },
    },
  );
  return json({
    id: request.approves ?? request.withdraws ?? id,
    upload: { ...upload, headers: { ...upload.headers } },
    expires: new Date(expires * 1000).toISOString(),
  });
});

/** The name of a note's object; undefined for a file of rows. */
const noteName = (
  id: string,
  { approves, withdraws }: { readonly [purpose in 'approves' | 'withdraws']?: string | undefined },
): string | undefined => {
  if (approves !== undefined) return approvalName(approves);
  return withdraws === undefined ? undefined : withdrawalName(id);
};
