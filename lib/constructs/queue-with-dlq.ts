import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { type CfnQueuePolicy, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { HandlerConfig } from '../config.ts';
import type { HandlerFunction } from './handler-function.ts';

const RETENTION = Duration.days(4);
/** Longer than in the queue, because a message that moves to the dead letters keeps the time when it was first sent. */
const DLQ_RETENTION = Duration.days(14);
const MAX_RECEIVE_COUNT = 5;
/** AWS's advice: it leaves time for every retry of a throttled function. */
const VISIBILITY_PER_TIMEOUT = 6;

export interface QueueWithDlqProps {
  /** The environment variable with the queue's URL, for functions that may send. */
  readonly variable: 'INTAKE_QUEUE_URL' | 'PUBLISH_QUEUE_URL';
  /** The function that receives its messages. */
  readonly consumer: HandlerConfig;
}

/** A standard queue and its dead-letter queue, both encrypted and reachable by TLS only. */
export class QueueWithDlq extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  private readonly variable: string;
  private readonly visibility: Duration;

  constructor(scope: Construct, id: string, { variable, consumer }: QueueWithDlqProps) {
    super(scope, id);
    this.variable = variable;
    this.visibility = Duration.seconds(VISIBILITY_PER_TIMEOUT * consumer.timeoutSeconds);
    const secure = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
    this.deadLetters = new Queue(this, 'DeadLetters', { ...secure, retentionPeriod: DLQ_RETENTION });
    this.queue = new Queue(this, 'Queue', {
      ...secure,
      retentionPeriod: RETENTION,
      visibilityTimeout: this.visibility,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVE_COUNT },
    });
  }

  /** Lets a function send, and sets the variable with the URL. */
  grantSend(handler: HandlerFunction): void {
    handler.may(['sqs:SendMessage'], [this.queue.queueArn]);
    handler.set(this.variable, this.queue.queueUrl);
  }

  /** Gives messages to a function one at a time, so that one bad file holds up no other. */
  deliverTo({ handler, timeout, concurrency, function: target }: HandlerFunction): void {
    const least = VISIBILITY_PER_TIMEOUT * timeout.toSeconds();
    if (this.visibility.toSeconds() < least)
      throw new Error(
        `${this.node.path} hides a message for ${this.visibility.toSeconds()} s, but ${handler} needs ${least} s (${VISIBILITY_PER_TIMEOUT} times its timeout). Make the queue with that function's configuration as its consumer.`,
      );
    target.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 1,
        reportBatchItemFailures: true,
        // Without it the poller would run into the reserved concurrency and count throttles as deliveries.
        ...(concurrency !== undefined && { maxConcurrency: concurrency }),
      }),
    );
  }

  /** Lets one bucket of this account notify the queue. The policy must exist before the bucket does. */
  acceptFromBucket(bucketArn: string, account: string): CfnQueuePolicy {
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: {
          ArnEquals: { 'aws:SourceArn': bucketArn },
          StringEquals: { 'aws:SourceAccount': account },
        },
      }),
    );
    return this.queue.node.findChild('Policy').node.defaultChild as CfnQueuePolicy;
  }
}
