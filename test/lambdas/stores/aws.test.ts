import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { dynamoRegistry } from '../../../lambdas/stores/aws/dynamo-registry.ts';
import { s3ObjectStore } from '../../../lambdas/stores/aws/s3-object-store.ts';
import { sqsQueue } from '../../../lambdas/stores/aws/sqs-queue.ts';
import { objectStoreContract } from './contracts/object-store.contract.ts';
import { allOf, bytes } from './contracts/object-store-subject.ts';
import { presignedPutContract } from './contracts/presigned-put.contract.ts';
import { registryContract } from './contracts/registry.contract.ts';

const run = `bersinar-${Date.now()}`;

const makeBucket = async (client: S3Client): Promise<void> => {
  await client.send(new CreateBucketCommand({ Bucket: run }));
  const versioning = { Bucket: run, VersioningConfiguration: { Status: 'Enabled' as const } };
  await client.send(new PutBucketVersioningCommand(versioning));
};

const makeTable = (client: DynamoDBClient) =>
  client.send(
    new CreateTableCommand({
      TableName: run,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );

const contracts = (): void => {
  const s3 = new S3Client({});
  const dynamo = new DynamoDBClient({});
  beforeAll(() => Promise.all([makeBucket(s3), makeTable(dynamo)]));
  const subject = {
    store: s3ObjectStore({ client: s3, bucket: run }),
    send: async (
      { url, method, headers }: { url: string; method: string; headers: object },
      body: Uint8Array,
    ) => (await fetch(url, { method, headers: { ...headers }, body: Buffer.from(body) })).status,
  };
  // S3 takes If-None-Match with a copy, and a range of a version; MiniStack 1.5.33 does not look at either.
  objectStoreContract(() => subject, ['copy over an object', 'part of a version']);
  // S3 refuses x-amz- headers that are not signed; MiniStack 1.5.33 takes and stores them.
  presignedPutContract(() => subject, ['more metadata']);
  const registry = dynamoRegistry({ client: dynamo, table: run });
  registryContract(() => registry);

  test('a deleted object is absent, its marker too, and is not listed', async () => {
    const at = { Bucket: run, Key: 'deleted' };
    const put = await subject.store.put(at.Key, bytes('x'), { contentType: 'a/b' });
    const { VersionId: marker } = await s3.send(new DeleteObjectCommand(at));
    for (const version of [undefined, marker]) {
      expect(await subject.store.get(at.Key, version)).toBeUndefined();
      expect(await subject.store.head(at.Key, version)).toBeUndefined();
    }
    expect(await allOf(subject.store.versions(at.Key))).toEqual([{ ...put, isLatest: false }]);
    expect(await subject.store.put(at.Key, bytes('y'), { contentType: 'a/b', when: 'absent' })).toBeDefined();
  });

  test('a bucket that is not there is an error, not an absence', async () => {
    const store = s3ObjectStore({ client: s3, bucket: `${run}-none` });
    await expect(store.get('a')).rejects.toThrow();
    const when = { etag: '"a"' };
    await expect(store.put('a', bytes('x'), { contentType: 'a/b', when })).rejects.toThrow();
  });

  test('a text sent to the queue is received as it was', async () => {
    const client = new SQSClient({});
    const { QueueUrl: url = '' } = await client.send(new CreateQueueCommand({ QueueName: run }));
    await sqsQueue({ client, url }).send('{"dataset":"é 😀"}');
    const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl: url }));
    expect(Messages?.map(({ Body }) => Body)).toEqual(['{"dataset":"é 😀"}']);
  });
};

// Against a real endpoint only, such as MiniStack: AWS_ENDPOINT_URL=http://127.0.0.1:4566 npx jest aws.test
if (process.env.AWS_ENDPOINT_URL) describe('AWS stores', contracts);
else test('without AWS_ENDPOINT_URL the AWS stores are not tried', () => expect(run).toMatch(/^bersinar-/));
