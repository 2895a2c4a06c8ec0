import { randomUUID } from 'node:crypto';
import {
  type DynamoDBClient,
  TransactionCanceledException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Write } from '../registry.ts';
import { backOff } from './backoff.ts';
import { transactItemOf } from './dynamo-writes.ts';

const ATTEMPTS = 10;

/** Temporary reasons: another transaction on an item, or throttling. */
const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

const reasonsOf = (error: unknown): readonly string[] => {
  if (error instanceof TransactionInProgressException) return ['TransactionConflict'];
  if (!(error instanceof TransactionCanceledException)) return [];
  return (error.CancellationReasons ?? []).flatMap(({ Code }) => (Code && Code !== 'None' ? [Code] : []));
};

/**
 * Writes all or nothing; false when a condition did not hold. Conflicts and throttling are tried again. All
 * attempts carry one token, so that one whose answer was lost is not a second write and not a lost condition.
 */
export const transact = async (
  client: DynamoDBClient,
  table: string,
  writes: readonly Write[],
): Promise<boolean> => {
  const command = new TransactWriteItemsCommand({
    ClientRequestToken: randomUUID(),
    TransactItems: writes.map((write) => transactItemOf(table, write)),
  });
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(command);
      return true;
    } catch (error) {
      const reasons = reasonsOf(error);
      if (reasons.includes('ConditionalCheckFailed')) return false;
      const passes = reasons.length > 0 && reasons.every((reason) => PASSING.has(reason));
      if (!passes || attempt === ATTEMPTS) throw error;
      await backOff(attempt);
    }
  }
};
