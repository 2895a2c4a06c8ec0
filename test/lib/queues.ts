import { describe, expect, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { configFor, STAGES } from '../../lib/config.ts';
import { HandlerFunction } from '../../lib/constructs/handler-function.ts';
import { QueueWithDlq } from '../../lib/constructs/queue-with-dlq.ts';
import { list, readable } from './policies.ts';
import { allResources, templatesOf, testApp } from './support.ts';

const DAY = 24 * 60 * 60;

describe.each(STAGES)('in %s', (stage) => {
  const resources = allResources(templatesOf(stage));
  const queues = resources.filter(([, { Type }]) => Type === 'AWS::SQS::Queue');
  const sources = queues.filter(([id]) => !id.includes('DeadLetters'));
  const mappings = resources.filter(([, { Type }]) => Type === 'AWS::Lambda::EventSourceMapping');

  test('there are two queues with a dead-letter queue each', () => {
    expect(queues.map(([id]) => id.slice(0, -8)).sort()).toEqual([
      'IntakeDeadLetters',
      'IntakeQueue',
      'PublishDeadLetters',
      'PublishQueue',
    ]);
  });

  test.each(queues)('%s is encrypted and reached by TLS only', (id, { Properties }) => {
    expect(Properties.SqsManagedSseEnabled).toBe(true);
    const statements = resources
      .filter(([, { Type }]) => Type === 'AWS::SQS::QueuePolicy')
      .filter(([, policy]) => list<{ Ref: string }>(policy.Properties.Queues).some(({ Ref }) => Ref === id))
      .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement);
    expect(statements).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Action: 'sqs:*',
        Principal: { AWS: '*' },
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  });

  test.each(sources)('%s keeps a message 4 days and moves it after 5 deliveries', (id, { Properties }) => {
    expect(Properties.MessageRetentionPeriod).toBe(4 * DAY);
    expect(Properties.RedrivePolicy.maxReceiveCount).toBe(5);
    const [deadLetters] = Properties.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'];
    expect(deadLetters.slice(0, -8)).toBe(id.slice(0, -8).replace('Queue', 'DeadLetters'));
    const [, target] = queues.find(([other]) => other === deadLetters) ?? ['', undefined];
    expect(target?.Properties.MessageRetentionPeriod).toBe(14 * DAY);
  });

  test('each is read by its function, a message at a time', () => {
    const read = mappings.map(([, { Properties }]) => {
      const { EventSourceArn, FunctionName, BatchSize, FunctionResponseTypes } = Properties;
      return [readable(EventSourceArn), FunctionName.Ref.slice(0, -8), BatchSize, FunctionResponseTypes];
    });
    expect(read.sort()).toEqual([
      ['intake', 'ValidateUploadFunction', 1, ['ReportBatchItemFailures']],
      ['publish', 'PublishReleaseFunction', 1, ['ReportBatchItemFailures']],
    ]);
  });

  test('each hides a message for at least 6 times its function’s timeout', () => {
    for (const [, { Properties }] of mappings) {
      const queue = readable(Properties.EventSourceArn);
      const [, source] = sources.find(([id]) => id.toLowerCase().startsWith(queue)) ?? ['', undefined];
      const [, handler] = resources.find(([id]) => id === Properties.FunctionName.Ref) ?? ['', undefined];
      expect(source?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * handler?.Properties.Timeout);
    }
  });

  test('no more messages are taken at once than the function has concurrency', () => {
    for (const [, { Properties }] of mappings) {
      const [, handler] = resources.find(([id]) => id === Properties.FunctionName.Ref) ?? ['', undefined];
      const reserved = handler?.Properties.ReservedConcurrentExecutions;
      expect(Properties.ScalingConfig?.MaximumConcurrency).toBe(reserved);
      expect(reserved === undefined).toBe(stage === 'dev');
    }
  });
});

test('a queue refuses a function that it was not made for', () => {
  const config = configFor('dev');
  const stack = new Stack(testApp(), 'Test');
  const queue = new QueueWithDlq(stack, 'Short', {
    variable: 'INTAKE_QUEUE_URL',
    consumer: { memoryMb: 128, timeoutSeconds: 5 },
  });
  const handler = new HandlerFunction(stack, 'Handler', {
    config,
    handler: 'validate-upload',
    description: '',
  });
  expect(() => queue.deliverTo(handler)).toThrow(
    'Test/Short hides a message for 30 s, but validate-upload needs 360 s',
  );
});
