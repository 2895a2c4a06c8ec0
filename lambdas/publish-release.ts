import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type CommitContext, reconcile } from './commit/reconcile.ts';
import { eachMessage } from './runtime/batch.ts';
import { makeHandler } from './runtime/handler.ts';
import type { Metrics } from './runtime/metrics.ts';
import { countShrunk } from './watch/shrink.ts';

/** Reconciles the dataset that each message names. A message holds only its id, so order and repetition do not matter. */
export const publishRelease =
  (context: CommitContext & { readonly metrics?: Metrics }) =>
  (event: SQSEvent): Promise<SQSBatchResponse> =>
    eachMessage(event, context.log, (dataset) =>
      countShrunk(context, dataset, () => reconcile(context, dataset)),
    );

export const handler = makeHandler(publishRelease);
