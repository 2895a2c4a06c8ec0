import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoRegistry } from '../../stores/aws/dynamo-registry.ts';
import type { Registry } from '../../stores/registry.ts';
import type { Trace } from './tracing.ts';

/** The table of a function. */
export const dynamoTable = (trace: Trace, table: string): Registry =>
  dynamoRegistry({ client: trace(new DynamoDBClient({})), table });
