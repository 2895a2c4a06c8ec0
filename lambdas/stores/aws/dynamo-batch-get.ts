import { type AttributeValue, BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { keyText } from '../check-writes.ts';
import { type Item, type Key, MAX_READS } from '../registry.ts';
import { backOff } from './backoff.ts';
import { marshalledKey } from './dynamo-writes.ts';

/** How many answers in a row may bring no item before we give up. */
const FRUITLESS = 8;

type Keys = readonly Record<string, AttributeValue>[];

/** Attributes by alias, since DynamoDB reserves many names. */
const projectionOf = (names: readonly string[]) => ({
  ProjectionExpression: names.map((_, i) => `#${i}`).join(', '),
  ExpressionAttributeNames: Object.fromEntries(names.map((name, i) => [`#${i}`, name])),
});

/** One chunk, asked again for what DynamoDB left unprocessed (throttling, or more than 16 MB). */
const getChunk = async (
  client: DynamoDBClient,
  table: string,
  keys: Keys,
  only: readonly string[] | undefined,
): Promise<Item[]> => {
  const projection = only && projectionOf(['pk', 'sk', ...only]);
  const items: Item[] = [];
  let rest: Keys = keys;
  for (let fruitless = 0; ; ) {
    const request = { [table]: { Keys: [...rest], ConsistentRead: true, ...projection } };
    const answer = await client.send(new BatchGetItemCommand({ RequestItems: request }));
    const found = answer.Responses?.[table] ?? [];
    items.push(...found.map((item) => unmarshall(item) as Item));
    rest = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    if (rest.length === 0) return items;
    fruitless = found.length > 0 ? 0 : fruitless + 1;
    if (fruitless === FRUITLESS)
      throw new Error(`DynamoDB left ${rest.length} keys of ${table} unread after ${FRUITLESS} attempts.`);
    await backOff(fruitless + 1);
  }
};

/** The items of any keys, by `keyText`; no entry where there is no item. */
export const batchGet = async (
  client: DynamoDBClient,
  table: string,
  keys: readonly Key[],
  only?: readonly string[],
): Promise<ReadonlyMap<string, Item>> => {
  // DynamoDB refuses a request that has a key twice.
  const distinct = [...new Map(keys.map((key) => [keyText(key), marshalledKey(key)])).values()];
  const found = new Map<string, Item>();
  for (let start = 0; start < distinct.length; start += MAX_READS)
    for (const item of await getChunk(client, table, distinct.slice(start, start + MAX_READS), only))
      found.set(keyText(item), item);
  return found;
};
