import { handle } from 'hono/aws-lambda';
import type { ApiContext } from './api/context.ts';
import { api } from './api/router.ts';
import { route as announceUpload } from './api/routes/uploads/announce-upload.ts';
import { claimsSubject } from './runtime/claims.ts';
import { makeHandler } from './runtime/handler.ts';

/**
 * Answers POST /v1/uploads: gives a URL to which one announced file may be sent. It is the same app as in serve-api, but
 * only this function has the permission to sign uploads.
 */
export const issueUpload = (context: ApiContext) => handle(api(context, claimsSubject, [announceUpload]));

export const handler = makeHandler(issueUpload);
