import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Log } from './context.ts';

/** Handles each message of a batch. A message whose handler throws goes back to the queue, and after five tries to the DLQ. */
export const eachMessage = async (
  event: SQSEvent,
  log: Log,
  handle: (body: string) => Promise<void>,
): Promise<SQSBatchResponse> => {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const record of event.Records) {
    try {
      await handle(record.body);
    } catch (error) {
      log.error('message failed', {
        messageId: record.messageId,
        error: String(error),
        stack: error instanceof Error ? error.stack : undefined,
      });
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
};
