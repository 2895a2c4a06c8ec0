import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { AccessLogs } from '../constructs/access-logs.ts';
import { PrivateStore } from '../constructs/private-store.ts';
import { QueueWithDlq } from '../constructs/queue-with-dlq.ts';
import { RegistryTable } from '../constructs/registry-table.ts';
import { ReleaseStore } from '../constructs/release-store.ts';

export interface DataStackProps extends StackProps {
  readonly config: StageConfig;
}

/** Everything that must not be lost: both buckets and their access logs, the table, and the intake queue. */
export class DataStack extends Stack {
  readonly accessLogs: AccessLogs;
  readonly intake: QueueWithDlq;
  readonly privateStore: PrivateStore;
  readonly releases: ReleaseStore;
  readonly registry: RegistryTable;

  constructor(scope: Construct, id: string, { config, ...props }: DataStackProps) {
    super(scope, id, props);
    this.accessLogs = new AccessLogs(this, 'AccessLogs', { config });
    const { accessLogs } = this;
    this.intake = new QueueWithDlq(this, 'Intake', {
      variable: 'INTAKE_QUEUE_URL',
      consumer: config.handlers['validate-upload'],
    });
    this.privateStore = new PrivateStore(this, 'Private', { config, accessLogs, intake: this.intake });
    this.releases = new ReleaseStore(this, 'Releases', { config, accessLogs });
    this.registry = new RegistryTable(this, 'Registry', { config });
    new CfnOutput(this, 'PrivateBucketName', { value: this.privateStore.bucket.bucketName });
    new CfnOutput(this, 'PublicBucketName', { value: this.releases.bucket.bucketName });
    new CfnOutput(this, 'TableName', { value: this.registry.table.tableName });
    new CfnOutput(this, 'IntakeQueueUrl', { value: this.intake.queue.queueUrl });
    new CfnOutput(this, 'IntakeDeadLettersUrl', { value: this.intake.deadLetters.queueUrl });
  }
}
