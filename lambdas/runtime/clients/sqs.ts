import { SQSClient } from '@aws-sdk/client-sqs';
import { sqsQueue } from '../../stores/aws/sqs-queue.ts';
import type { Queue } from '../../stores/queue.ts';
import type { Trace } from './tracing.ts';

/** The queues of a function by URL, over one client. */
export const sqsQueues = (trace: Trace): ((url: string) => Queue) => {
  const client = trace(new SQSClient({}));
  return (url) => sqsQueue({ client, url });
};
