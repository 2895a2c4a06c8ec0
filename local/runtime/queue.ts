import { randomUUID } from 'node:crypto';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Queue } from '../../lambdas/stores/queue.ts';

export interface LocalQueueOptions {
  /** Messages handled at once. */
  readonly concurrency: number;
  /** Deliveries of a message before it is a dead letter. */
  readonly maxReceiveCount: number;
  /** Wait before a failed message is delivered again. */
  readonly retryMs: number;
  readonly onDeadLetter: (body: string) => Promise<void>;
}

export interface LocalQueue extends Queue {
  /** Starts delivering, as an event source mapping does. */
  deliverTo(handler: (event: SQSEvent) => Promise<SQSBatchResponse>): void;
  /** Resolves when no message waits or is being handled. */
  idle(): Promise<void>;
  /** Stops delivering; resolves when the messages in work are done. */
  stop(): Promise<void>;
}

interface Message {
  readonly body: string;
  readonly received: number;
}

/**
 * A queue in memory, with SQS's events and its at-least-once, unordered deliveries. If a crash loses a
 * message, the sweeper finds its object in the bucket. Waiting messages with equal bodies become one, and equal bodies
 * are never handled at the same time: a message here only names an object or a dataset, so a repetition changes nothing.
 */
export const localQueue = (options: LocalQueueOptions): LocalQueue => {
  const queued = new Map<string, Message>();
  const handling = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  let handler: ((event: SQSEvent) => Promise<SQSBatchResponse>) | undefined;
  let stopped = false;
  let listeners: (() => void)[] = [];

  const isIdle = () => handling.size === 0 && (stopped || (queued.size === 0 && timers.size === 0));
  const notify = () => {
    if (!isIdle()) return;
    for (const listener of listeners) listener();
    listeners = [];
  };
  const whenSettled = () =>
    new Promise<void>((resolve) => {
      listeners.push(resolve);
      notify();
    });

  const pump = () => {
    if (!handler || stopped) return;
    for (const message of queued.values()) {
      if (handling.size >= options.concurrency) return;
      if (handling.has(message.body)) continue;
      queued.delete(message.body);
      handling.add(message.body);
      void deliver(handler, message);
    }
  };

  const deliver = async (to: (event: SQSEvent) => Promise<SQSBatchResponse>, message: Message) => {
    const failed = await to({ Records: [recordOf(message)] }).then(
      (response) => response.batchItemFailures.length > 0,
      () => true,
    );
    // The dead letter is stored before the message leaves the queue, so that an idle queue has lost nothing.
    if (failed) await retry({ ...message, received: message.received + 1 });
    handling.delete(message.body);
    pump();
    notify();
  };

  const retry = async (message: Message) => {
    if (message.received >= options.maxReceiveCount) return options.onDeadLetter(message.body);
    const timer = setTimeout(() => {
      timers.delete(timer);
      enqueue(message);
    }, options.retryMs);
    timers.add(timer);
  };

  const enqueue = (message: Message) => {
    if (!queued.has(message.body)) queued.set(message.body, message);
    pump();
  };

  return {
    send: async (body) => enqueue({ body, received: 0 }),
    deliverTo(next) {
      handler = next;
      pump();
    },
    idle: whenSettled,
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      return whenSettled();
    },
  };
};

const recordOf = ({ body, received }: Message): SQSRecord => ({
  messageId: randomUUID(),
  receiptHandle: '',
  body,
  attributes: {
    ApproximateReceiveCount: String(received + 1),
    SentTimestamp: String(Date.now()),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(Date.now()),
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'local',
  awsRegion: 'local',
});
