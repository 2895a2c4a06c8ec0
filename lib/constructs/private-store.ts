import { Aws, Duration } from 'aws-cdk-lib';
import { type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { AccessLogs } from './access-logs.ts';
import type { HandlerFunction } from './handler-function.ts';
import type { QueueWithDlq } from './queue-with-dlq.ts';
import { SecureBucket } from './secure-bucket.ts';

const READ = ['s3:GetObject', 's3:GetObjectVersion'];
/** The store reads back each version that it wrote, for its time of receipt. */
const WRITE = ['s3:PutObject', ...READ];

const RANGES_KEPT = Duration.days(7);

export interface PrivateStoreProps {
  readonly config: StageConfig;
  readonly accessLogs: AccessLogs;
  /** Told of every object that is created under `incoming/`. */
  readonly intake: QueueWithDlq;
}

/** The private bucket: incoming, staged, ranges, staging, said, journal, reports, previews, takedowns (see `lambdas/stores/paths.ts`). */
export class PrivateStore extends Construct {
  readonly bucket: SecureBucket;
  /** Where presigned uploads go, as a source of a Content-Security-Policy. */
  readonly uploadHost: string;

  constructor(scope: Construct, id: string, { config, accessLogs, intake }: PrivateStoreProps) {
    super(scope, id);
    // Bucket and queue policy name each other, so one of the names is known beforehand.
    const name = `bersinar-${config.stage}-private-${Aws.ACCOUNT_ID}-${Aws.REGION}`;
    this.bucket = new SecureBucket(this, 'Bucket', { config, accessLogs, name });
    // Can be made again from the upload, and holds its rows: the one folder that is no record.
    this.bucket.addLifecycleRule({
      id: 'ranges',
      prefix: 'ranges/',
      expiration: RANGES_KEPT,
      noncurrentVersionExpiration: RANGES_KEPT,
    });
    // By its name alone, which other stacks know too: an import would tie them to it for a header.
    this.uploadHost = `https://${name}.s3.${Aws.REGION}.${Aws.URL_SUFFIX}`;
    // The staff page sends files from the browser. What may be put is what was signed; the origin adds little to that,
    // and is not known before the first deployment where CloudFront gives the site its name.
    this.bucket.addCorsRule({
      allowedMethods: [HttpMethods.PUT],
      allowedOrigins: [config.domain ? `https://${config.domain.name}` : '*'],
      allowedHeaders: ['content-type', 'if-none-match', 'x-amz-*'],
      maxAge: Duration.hours(1).toSeconds(),
    });
    const policy = intake.acceptFromBucket(`arn:${Aws.PARTITION}:s3:::${name}`, Aws.ACCOUNT_ID);
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      // A job that is written begins the state machine that reads large files (large-files.ts).
      eventBridgeConfiguration: { eventBridgeEnabled: true },
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: intake.queue.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: 'incoming/' }] } },
        },
      ],
    };
    // S3 sends a test message when it is told to notify, and refuses where that does not arrive.
    bucket.addResourceDependency(policy);
  }

  /** validate-upload: reads what was uploaded, writes accepted rows and reports. */
  grantJudge(handler: HandlerFunction): void {
    this.grant(handler, READ, ['incoming']);
    this.grant(handler, WRITE, ['staged', 'reports', 'ranges']);
    // Without it S3 says 403 for an object that is gone, and its message would end among the dead letters.
    handler.may(['s3:ListBucket'], [this.bucket.bucketArn]);
    // An upload is judged together with what else arrived for its month.
    this.grantListUploads(handler);
  }

  /** check-range: reads parts of what was uploaded, writes what they came to. */
  grantCheckRanges(handler: HandlerFunction): void {
    this.grant(handler, READ, ['incoming']);
    this.grant(handler, WRITE, ['ranges']);
  }

  /** settle-ranges: the same, and keeps the accepted rows. */
  grantSettleRanges(handler: HandlerFunction): void {
    this.grantCheckRanges(handler);
    this.grant(handler, WRITE, ['staged']);
  }

  /** publish-release: reads accepted rows, keeps built releases, what they said and the journal. It never sees an upload. */
  grantStage(handler: HandlerFunction): void {
    this.grant(handler, READ, ['staged']);
    this.grant(handler, WRITE, ['staging', 'disclosure-history', 'journal', 'previews']);
    this.grant(handler, READ, ['takedowns']);
    // As above: it asks for journal entries and takedowns that need not be there.
    handler.may(['s3:ListBucket'], [this.bucket.bucketArn]);
  }

  /** sweep: lists what was uploaded; reads none of it. */
  grantListUploads(handler: HandlerFunction): void {
    handler.may(['s3:ListBucketVersions'], [this.bucket.bucketArn], {
      StringLike: { 's3:prefix': ['incoming/*'] },
    });
    this.name(handler);
  }

  /** serve-api: shows staff the reports and what dry runs would change. */
  grantReadReports(handler: HandlerFunction): void {
    this.grant(handler, READ, ['reports', 'previews']);
  }

  /** issue-upload: what its presigned URLs carry. */
  grantReceive(handler: HandlerFunction): void {
    this.grant(handler, ['s3:PutObject'], ['incoming']);
  }

  private grant(handler: HandlerFunction, actions: readonly string[], folders: readonly string[]): void {
    handler.mayIn(this.bucket, actions, folders);
    this.name(handler);
  }

  private name(handler: HandlerFunction): void {
    handler.set('PRIVATE_BUCKET', this.bucket.bucketName);
  }
}
