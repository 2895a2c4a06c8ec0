import {
  type DynamoDBClient,
  TransactionCanceledException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import { type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { dynamoRegistry } from '../../../lambdas/stores/aws/dynamo-registry.ts';
import { s3ObjectStore } from '../../../lambdas/stores/aws/s3-object-store.ts';
import type { PutOptions } from '../../../lambdas/stores/object-store.ts';

/** A client that answers from a list, in order; an error is thrown. It keeps the inputs that it was sent. */
const scripted = <Client>(answers: readonly unknown[]) => {
  const inputs: { ClientRequestToken?: string; RequestItems?: unknown }[] = [];
  const send = async ({ input }: { input: object }) => {
    const answer = answers[inputs.push({ ...input }) - 1];
    if (answer === undefined) throw new Error(`No answer scripted for request ${inputs.length}.`);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { client: { send } as unknown as Client, inputs };
};

// Backing off waits a random time: none here.
beforeEach(() => void jest.spyOn(Math, 'random').mockReturnValue(0));
afterEach(() => void jest.restoreAllMocks());

describe('S3', () => {
  const failure = (status: number, name: string) =>
    new S3ServiceException({ name, $fault: 'client', $metadata: { httpStatusCode: status } });
  const conflict = failure(409, 'ConditionalRequestConflict');
  const head = { VersionId: 'v1', ETag: '"e"', ContentLength: 1, LastModified: new Date(1_735_689_600_999) };
  const put = (answers: readonly unknown[], when: PutOptions['when'] = 'absent') => {
    const { client, inputs } = scripted<S3Client>(answers);
    const store = s3ObjectStore({ client, bucket: 'b' });
    const options = { contentType: 'a/b', ...(when && { when }) };
    return { answer: store.put('k', new Uint8Array(1), options), inputs };
  };
  const copy = (answers: readonly unknown[]) => {
    const { client, inputs } = scripted<S3Client>(answers);
    const store = s3ObjectStore({ client, bucket: 'b' });
    const from = { bucket: 'a', key: 'é/ü?1.csv' };
    return { answer: store.copy(from, 'k', { contentType: 'a/b', when: 'absent' }), inputs };
  };

  test('a conditional conflict is tried again', async () => {
    const { answer, inputs } = put([conflict, conflict, { VersionId: 'v1' }, head]);
    const lastModified = new Date(1_735_689_600_000);
    expect(await answer).toEqual({ key: 'k', versionId: 'v1', etag: '"e"', size: 1, lastModified });
    expect(inputs).toHaveLength(4);
  });

  test.each([
    ['a conflict that stays', Array(5).fill(conflict)],
    ['a conflict, then a refusal', [conflict, failure(412, 'PreconditionFailed')]],
  ])('%s is a condition that did not hold', async (_name, answers) => {
    for (const write of [put, copy]) {
      const { answer, inputs } = write(answers);
      expect(await answer).toBeUndefined();
      expect(inputs).toHaveLength(answers.length);
    }
  });

  test('no object to match is a condition that did not hold; none to copy is a fault', async () => {
    const answers = [failure(404, 'NoSuchKey')];
    expect(await put(answers, { etag: '"e"' }).answer).toBeUndefined();
    await expect(copy(answers).answer).rejects.toThrow();
  });

  test('a copy names its source by bucket and encoded key, and refuses to write over an object', async () => {
    const { answer, inputs } = copy([{ VersionId: 'v1' }, head]);
    expect(await answer).toMatchObject({ key: 'k', versionId: 'v1' });
    expect(inputs[0]).toMatchObject({
      CopySource: 'a/%C3%A9/%C3%BC%3F1.csv',
      MetadataDirective: 'REPLACE',
      ContentType: 'a/b',
      IfNoneMatch: '*',
    });
  });

  test.each<[string, readonly unknown[]]>([
    ['another 409', [failure(409, 'OperationAborted')]],
    ['a bucket that is not there', [failure(404, 'NoSuchBucket')]],
    ['a bucket without versions', [{}]],
  ])('%s throws', async (_name, answers) => {
    await expect(put(answers).answer).rejects.toThrow();
  });
});

describe('DynamoDB', () => {
  const cancelled = (...codes: string[]) =>
    new TransactionCanceledException({
      $metadata: {},
      message: 'cancelled',
      CancellationReasons: codes.map((Code) => ({ Code })),
    });
  const inProgress = new TransactionInProgressException({ $metadata: {}, message: 'in progress' });
  const write = (answers: readonly unknown[]) => {
    const { client, inputs } = scripted<DynamoDBClient>(answers);
    const item = { pk: 'p', sk: 's' };
    return { answer: dynamoRegistry({ client, table: 't' }).write([{ put: item }]), inputs };
  };

  test('conflicts and throttling are tried again, under one token', async () => {
    const passing = [cancelled('None', 'TransactionConflict'), inProgress, cancelled('ThrottlingError')];
    const { answer, inputs } = write([...passing, {}]);
    expect(await answer).toBe(true);
    expect(new Set(inputs.map(({ ClientRequestToken }) => ClientRequestToken)).size).toBe(1);
    expect(inputs).toHaveLength(4);
  });

  test('a condition that did not hold is false, whatever else was the matter', async () => {
    expect(await write([cancelled('TransactionConflict', 'ConditionalCheckFailed')]).answer).toBe(false);
  });

  test.each([
    ['a conflict that stays', Array(10).fill(cancelled('TransactionConflict'))],
    ['a cancellation for another reason', [cancelled('TransactionConflict', 'ValidationError')]],
    ['a cancellation without a reason', [cancelled('None')]],
    ['any other error', [new Error('no network')]],
  ])('%s throws', async (_name, answers) => {
    const { answer, inputs } = write(answers);
    await expect(answer).rejects.toThrow(answers.at(-1));
    expect(inputs).toHaveLength(answers.length);
  });

  test('what a batch left unprocessed is asked for again', async () => {
    const key = (sk: string) => ({ pk: { S: 'p' }, sk: { S: sk } });
    const { client, inputs } = scripted<DynamoDBClient>([
      { Responses: { t: [key('b')] }, UnprocessedKeys: { t: { Keys: [key('a'), key('c')] } } },
      { Responses: {}, UnprocessedKeys: { t: { Keys: [key('a'), key('c')] } } },
      { Responses: { t: [key('c')] } },
    ]);
    const keys = ['a', 'b', 'c', 'b'].map((sk) => ({ pk: 'p', sk }));
    const found = await dynamoRegistry({ client, table: 't' }).getMany(keys);
    expect(found.map((item) => item?.sk)).toEqual([undefined, 'b', 'c', 'b']);
    expect(inputs.map(({ RequestItems }) => RequestItems)).toEqual(
      [
        ['a', 'b', 'c'],
        ['a', 'c'],
        ['a', 'c'],
      ].map((sks) => ({ t: { Keys: sks.map(key), ConsistentRead: true } })),
    );
  });

  test('a batch that stays unprocessed throws', async () => {
    const Keys = [{ pk: { S: 'p' }, sk: { S: 'a' } }];
    const { client } = scripted<DynamoDBClient>(Array(8).fill({ UnprocessedKeys: { t: { Keys } } }));
    const getMany = dynamoRegistry({ client, table: 't' }).getMany([{ pk: 'p', sk: 'a' }]);
    await expect(getMany).rejects.toThrow('left 1 keys of t unread');
  });
});
