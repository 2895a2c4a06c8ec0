import { handle } from 'hono/aws-lambda';
import { type ReadContext, readApi } from './api/read-api.ts';
import { claimsSubject } from './runtime/claims.ts';
import { makeHandler } from './runtime/handler.ts';

/** Answers every GET under /v1. */
export const serveApi = (context: ReadContext) => handle(readApi(context, claimsSubject));

export const handler = makeHandler(serveApi);
