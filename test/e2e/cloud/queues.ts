import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import type { Cloud } from './cloud.ts';
import { until } from './wait.ts';

type Sqs = Pick<Cloud, 'sqs'>;

export const send = async ({ sqs }: Sqs, queue: string, body: string): Promise<void> => {
  await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: body }));
};

/** How many messages a queue has, whether they wait or are being handled. */
const depth = async ({ sqs }: Sqs, queue: string): Promise<number> => {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ['All'] }),
  );
  return (
    Number(Attributes.ApproximateNumberOfMessages) + Number(Attributes.ApproximateNumberOfMessagesNotVisible)
  );
};

/** Waits until a queue has this many messages. */
export const holds = (sqs: Sqs, queue: string, messages: number): Promise<true> =>
  until(`${messages} messages in ${queue.split('/').at(-1)}`, async () =>
    (await depth(sqs, queue)) === messages ? true : undefined,
  );

/** A failed message comes back after this time, so that a test need not wait 5 times 6 minutes for the dead letters. */
export const retryAfter = async ({ sqs }: Sqs, queue: string, seconds: number): Promise<void> => {
  const Attributes = { VisibilityTimeout: String(seconds) };
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl: queue, Attributes }));
};

/** Takes every message out of a queue; returns their bodies. */
export const takeAll = async ({ sqs }: Sqs, queue: string): Promise<readonly string[]> => {
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) return bodies;
    for (const { Body = '', ReceiptHandle } of Messages) {
      bodies.push(Body);
      await sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle }));
    }
  }
};
