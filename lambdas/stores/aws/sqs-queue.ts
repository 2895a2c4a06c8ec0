import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Queue } from '../queue.ts';

/** A standard queue of SQS. */
export const sqsQueue = ({ client, url }: { readonly client: SQSClient; readonly url: string }): Queue => ({
  async send(body) {
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
  },
});
