import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { handle } from 'hono/aws-lambda';
import { readyAnswers } from './api/figures/ready-answers.ts';
import { type ReadContext, readApi } from './api/read-api.ts';
import { claimsSubject } from './runtime/claims.ts';
import { makeHandler } from './runtime/handler.ts';

/** Answers every GET under /v1: figures that were asked for before as they were made then, anything else by the app. */
export const serveApi = (context: ReadContext) => {
  const app = handle(readApi(context, claimsSubject));
  return readyAnswers(
    context,
    (event: APIGatewayProxyEventV2) => app(event as never) as Promise<APIGatewayProxyStructuredResultV2>,
  );
};

export const handler = makeHandler(serveApi);
