import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Condition, Key, Write } from '../registry.ts';

export const marshalledKey = ({ pk, sk }: Key) => marshall({ pk, sk });

/** Names go through placeholders: DynamoDB reserves words such as `status`. */
const conditionOf = (condition: Condition) => {
  if ('absent' in condition)
    return { ConditionExpression: 'attribute_not_exists(#a)', ExpressionAttributeNames: { '#a': 'pk' } };
  return {
    ConditionExpression: '#a = :v',
    ExpressionAttributeNames: { '#a': condition.attribute },
    ExpressionAttributeValues: marshall({ ':v': condition.equals }),
  };
};

/** One write of a transaction as DynamoDB takes it. */
export const transactItemOf = (table: string, write: Write): TransactWriteItem => {
  const rest = { TableName: table, ...(write.when ? conditionOf(write.when) : {}) };
  if ('put' in write) return { Put: { ...rest, Item: marshall(write.put) } };
  if ('delete' in write) return { Delete: { ...rest, Key: marshalledKey(write.delete) } };
  return { ConditionCheck: { ...rest, ...conditionOf(write.when), Key: marshalledKey(write.check) } };
};
