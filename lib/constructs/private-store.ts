import { Aws, Duration } from 'aws-cdk-lib';
import { type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { AccessLogs } from './access-logs.ts';
import type { HandlerFunction } from './handler-function.ts';
import type { QueueWithDlq } from './queue-with-dlq.ts';
import { SecureBucket } from './secure-bucket.ts';

const READ = ['s3:GetObject', 's3:GetObjectVersion'];
/** The store reads back each version that it wrote, to learn when S3 received it. */
const WRITE = ['s3:PutObject', ...READ];

const RANGES_KEPT = Duration.days(7);

export interface PrivateStoreProps {
  readonly config: StageConfig;
  readonly accessLogs: AccessLogs;
  /** Gets a message for every object that is created under `incoming/`. */
  readonly intake: QueueWithDlq;
}

/** The private bucket: incoming, accepted, ranges, candidates, disclosure-history, journal, reports, previews, takedowns (see `lambdas/stores/paths.ts`). */
export class PrivateStore extends Construct {
  readonly bucket: SecureBucket;
  /** The origin that presigned uploads go to, for a Content-Security-Policy. */
  readonly uploadHost: string;

  constructor(scope: Construct, id: string, { config, accessLogs, intake }: PrivateStoreProps) {
    super(scope, id);
    // Bucket and queue policy name each other, so the bucket gets its name here.
    const name = `bersinar-${config.stage}-private-${Aws.ACCOUNT_ID}-${Aws.REGION}`;
    this.bucket = new SecureBucket(this, 'Bucket', { config, accessLogs, name });
    // This folder holds rows of uploads, and it can be made again from them, so it expires. All others are kept.
    this.bucket.addLifecycleRule({
      id: 'ranges',
      prefix: 'ranges/',
      expiration: RANGES_KEPT,
      noncurrentVersionExpiration: RANGES_KEPT,
    });
    // Built from the name, so that no other stack imports the bucket for a header.
    this.uploadHost = `https://${name}.s3.${Aws.REGION}.${Aws.URL_SUFFIX}`;
    // The staff page sends files from the browser, by presigned URLs. Without a domain the site's origin is not known
    // before the first deployment, so any origin may use a URL that was signed.
    this.bucket.addCorsRule({
      allowedMethods: [HttpMethods.PUT],
      allowedOrigins: [config.domain ? `https://${config.domain.name}` : '*'],
      allowedHeaders: ['content-type', 'if-none-match', 'x-amz-*'],
      maxAge: Duration.hours(1).toSeconds(),
    });
    const policy = intake.acceptFromBucket(`arn:${Aws.PARTITION}:s3:::${name}`, Aws.ACCOUNT_ID);
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      // A written job starts the state machine that reads large files (large-files.ts).
      eventBridgeConfiguration: { eventBridgeEnabled: true },
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: intake.queue.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: 'incoming/' }] } },
        },
      ],
    };
    // S3 sends a test message when notifications are set up, and fails where the message does not arrive.
    bucket.addResourceDependency(policy);
  }

  /** validate-upload: reads uploads, writes accepted rows and reports. */
  grantValidate(handler: HandlerFunction): void {
    this.grant(handler, READ, ['incoming']);
    this.grant(handler, WRITE, ['accepted', 'reports', 'ranges']);
    this.grant(handler, READ, ['staged']);
    // Without it S3 answers 403 for a deleted object, and the message of that object would become a dead letter.
    handler.may(['s3:ListBucket'], [this.bucket.bucketArn]);
    // An upload is checked together with the other uploads of its month.
    this.grantListUploads(handler);
  }

  /** check-range: reads parts of an upload, writes their results. */
  grantCheckRanges(handler: HandlerFunction): void {
    this.grant(handler, READ, ['incoming']);
    this.grant(handler, WRITE, ['ranges']);
  }

  /** settle-ranges: the same, and writes the accepted rows. */
  grantSettleRanges(handler: HandlerFunction): void {
    this.grantCheckRanges(handler);
    this.grant(handler, WRITE, ['accepted']);
  }

  /** publish-release: reads accepted rows; keeps release candidates, the disclosure history and the journal. It never sees an upload. */
  grantPublish(handler: HandlerFunction): void {
    // `staged` and `staging` are what these prefixes were called; what lies there is still read.
    this.grant(handler, READ, ['accepted', 'staged', 'staging']);
    this.grant(handler, WRITE, ['candidates', 'disclosure-history', 'journal', 'previews']);
    this.grant(handler, READ, ['takedowns']);
    // As above: it reads journal entries and takedowns that may not exist.
    handler.may(['s3:ListBucket'], [this.bucket.bucketArn]);
  }

  /** sweep: lists uploads, reads none of them. */
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

  /** issue-upload: the permission that its presigned URLs carry. */
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
