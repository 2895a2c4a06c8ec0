import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { removalOf, type StageConfig } from '../config.ts';
import type { HandlerFunction } from './handler-function.ts';

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];

/** Only items whose partition key is like this (see `lambdas/stores/keys.ts`). */
const keyLike = (pattern: string) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [pattern] },
});

/** The single table. A transaction needs only the permissions of its writes. */
export class RegistryTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { config }: { readonly config: StageConfig }) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'expires',
      deletionProtection: config.keepData,
      removalPolicy: removalOf(config),
    });
  }

  /** serve-api, sweep: reads. */
  grantRead(handler: HandlerFunction): void {
    this.grant(handler, READ);
  }

  /** validate-upload: records uploads and claims slots. */
  grantRecord(handler: HandlerFunction): void {
    this.grant(handler, [...READ, 'dynamodb:PutItem']);
  }

  /** publish-release: moves HEAD, records releases, figures and states of uploads; deletes `PENDING#` items that are resolved. */
  grantCommit(handler: HandlerFunction): void {
    this.grantRecord(handler);
    this.grant(handler, ['dynamodb:DeleteItem'], keyLike('DATASET#*'));
  }

  /** issue-upload: announces an upload. It can write no other item. */
  grantAnnounce(handler: HandlerFunction): void {
    this.grant(handler, ['dynamodb:PutItem'], keyLike('UPLOAD#*'));
  }

  private grant(
    handler: HandlerFunction,
    actions: readonly string[],
    conditions?: Record<string, Record<string, unknown>>,
  ): void {
    handler.may(actions, [this.table.tableArn], conditions);
    handler.set('TABLE_NAME', this.table.tableName);
  }
}
