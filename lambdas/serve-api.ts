import { handle } from 'hono/aws-lambda';
import type { ApiContext } from './api/context.ts';
import { readyAnswers } from './api/figures/ready-answers.ts';
import { api } from './api/router.ts';
import { route as getIndicator } from './api/routes/figures/get-indicator.ts';
import { route as getSummary } from './api/routes/figures/get-summary.ts';
import { claimsSubject } from './runtime/claims.ts';
import { makeHandler } from './runtime/handler.ts';

/** Answers every GET under /v1. Figures that were asked for before are answered from memory. */
export const serveApi = (context: ApiContext) => {
  const answer = handle(api(context, claimsSubject, [getSummary, getIndicator]));
  return readyAnswers(context, (event) => answer(event));
};

export const handler = makeHandler(serveApi);
