import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { checkKey, checkWrites, keyText } from '../check-writes.ts';
import type { Item, QueryOptions, Registry } from '../registry.ts';
import { batchGet } from './dynamo-batch-get.ts';
import { transact } from './dynamo-transaction.ts';
import { marshalledKey } from './dynamo-writes.ts';

/** DynamoDB takes no empty prefix. */
const keyCondition = (pk: string, prefix: string) =>
  prefix === ''
    ? { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: marshall({ ':pk': pk }) }
    : {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': prefix }),
      };

const queryAll = async (client: DynamoDBClient, input: QueryCommandInput, limit: number): Promise<Item[]> => {
  const items: Item[] = [];
  let start: Record<string, AttributeValue> | undefined;
  // A page ends at 1 MB, so one answer says nothing about the end.
  while (items.length < limit) {
    const page = await client.send(
      new QueryCommand({
        ...input,
        ExclusiveStartKey: start,
        ...(Number.isFinite(limit) ? { Limit: limit - items.length } : {}),
      }),
    );
    for (const item of page.Items ?? []) items.push(unmarshall(item) as Item);
    start = page.LastEvaluatedKey;
    if (!start) break;
  }
  return items;
};

/** A table of DynamoDB with the text keys `pk` and `sk`. */
export const dynamoRegistry = ({
  client,
  table,
}: {
  readonly client: DynamoDBClient;
  readonly table: string;
}): Registry => ({
  async get(key) {
    checkKey(key);
    const answer = await client.send(
      new GetItemCommand({ TableName: table, Key: marshalledKey(key), ConsistentRead: true }),
    );
    return answer.Item && (unmarshall(answer.Item) as Item);
  },
  async getMany(keys, only) {
    keys.forEach(checkKey);
    const found = await batchGet(client, table, keys, only);
    return keys.map((key) => found.get(keyText(key)));
  },
  query: (pk, { prefix = '', reverse = false, limit = Number.POSITIVE_INFINITY }: QueryOptions = {}) =>
    queryAll(
      client,
      { TableName: table, ConsistentRead: true, ScanIndexForward: !reverse, ...keyCondition(pk, prefix) },
      limit,
    ),
  async write(writes) {
    checkWrites(writes);
    return writes.length === 0 || transact(client, table, writes);
  },
});
