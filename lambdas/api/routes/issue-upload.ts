import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { issuedUploadShape, uploadRequestShape } from '../../../schemas/api.ts';
import { issuedName, issueId } from '../../intake/identify.ts';
import { keys } from '../../stores/keys.ts';
import { paths } from '../../stores/paths.ts';
import { itemOf, type UploadRecord } from '../../stores/records.ts';
import { invalidRequest, type ProblemError } from '../problem.ts';
import { answer, staffFailures, staffSecurity } from '../responses.ts';
import type { UploadContext } from '../upload-api.ts';

const EXPIRES_IN_SECONDS = 300;

export const issueUploadRoute = createRoute({
  method: 'post',
  path: '/v1/uploads',
  tags: ['uploads'],
  summary: 'Announce a file and get the URL to send it to',
  description:
    'Umumkan berkas, lalu kirim dengan PUT ke URL yang diberikan dalam 5 menit. Announce a file, then PUT exactly those bytes to the URL within 5 minutes, with the headers given.',
  security: staffSecurity,
  request: { body: { required: true, content: { 'application/json': { schema: uploadRequestShape } } } },
  responses: { 201: answer('Where to send the file', issuedUploadShape), ...staffFailures },
});

/** POST /v1/uploads */
export const addIssueUpload = (app: OpenAPIHono, context: UploadContext) =>
  app.openapi(issueUploadRoute, async (c) => {
    const { catalogue, registry, privateBucket, clock, limits } = context;
    const request = c.req.valid('json');
    const now = clock();
    const problems: ProblemError[] = [];
    if (!catalogue.has(request.dataset))
      problems.push({
        code: 'unknown-dataset',
        path: '/body/dataset',
        detail: `"${request.dataset}" is not a dataset; the datasets are ${[...catalogue.keys()].join(', ')}.`,
      });
    if (request.bytes > limits.bytes)
      problems.push({
        code: 'too-large',
        path: '/body/bytes',
        detail: `The file has ${request.bytes} bytes; at most ${limits.bytes} are taken. Split it by month, one file a month.`,
      });
    if (problems.length) return invalidRequest(c, problems);

    const id = issueId(now);
    const expires = Math.floor(now.getTime() / 1000) + EXPIRES_IN_SECONDS;
    const { dataset, period, filename } = request;
    const record: UploadRecord = { id, dataset, period, filename, state: 'received', expires };
    await registry.write([{ put: itemOf(keys.upload(id), record), when: { absent: true } }]);
    const upload = await privateBucket.presignPut(paths.incoming(dataset, period, issuedName(id)), {
      bytes: request.bytes,
      sha256: request.sha256,
      contentType: 'text/csv',
      expiresInSeconds: EXPIRES_IN_SECONDS,
      metadata: {
        sha256: request.sha256,
        filename: encodeURIComponent(filename),
        ...(request.rows !== undefined && { rows: String(request.rows) }),
      },
    });
    return c.json(
      {
        id,
        upload: { ...upload, headers: { ...upload.headers } },
        expires: new Date(expires * 1000).toISOString(),
      },
      201,
    );
  });
