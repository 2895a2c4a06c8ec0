import { handle } from 'hono/aws-lambda';
import { type UploadContext, uploadApi } from './api/upload-api.ts';
import { claimsSubject } from './runtime/claims.ts';
import { makeHandler } from './runtime/handler.ts';

/** Answers POST /v1/uploads: a URL to which one announced file may be sent. */
export const issueUpload = (context: UploadContext) => handle(uploadApi(context, claimsSubject));

export const handler = makeHandler(issueUpload);
