import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { AccessLogs } from './access-logs.ts';
import { allowCloudFront } from './cloudfront-access.ts';
import type { HandlerFunction } from './handler-function.ts';
import { SecureBucket } from './secure-bucket.ts';

/**
 * The public bucket: `datasets/<id>/<version>/...` and the files that point there. The public reads it through CloudFront
 * only. No function may delete in it, and it refuses an unconditional write.
 */
export class ReleaseStore extends Construct {
  readonly bucket: SecureBucket;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly config: StageConfig; readonly accessLogs: AccessLogs },
  ) {
    super(scope, id);
    this.bucket = new SecureBucket(this, 'Bucket', props);
    allowCloudFront(this.bucket);
    this.refuseUnconditionalWrites();
  }

  /** publish-release: adds releases and updates the files that point to the newest. */
  grantMakePublic(handler: HandlerFunction): void {
    this.grantRead(handler);
    handler.mayIn(this.bucket, ['s3:PutObject'], ['datasets']);
  }

  /** sweep, serve-api: reads releases. With ListBucket S3 answers 404 for a missing object instead of 403. */
  grantRead(handler: HandlerFunction): void {
    handler.mayIn(this.bucket, ['s3:GetObject', 's3:GetObjectVersion'], ['datasets']);
    handler.may(['s3:ListBucket'], [this.bucket.bucketArn]);
    handler.set('PUBLIC_BUCKET', this.bucket.bucketName);
  }

  /**
   * A put without If-None-Match or If-Match could rewrite a published file, so S3 refuses it from every caller.
   * (ObjectCreationOperation exempts the parts of a multipart upload, which carry no conditions.)
   */
  private refuseUnconditionalWrites(): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects('datasets/*')],
        conditions: {
          Null: { 's3:if-none-match': 'true', 's3:if-match': 'true' },
          Bool: { 's3:ObjectCreationOperation': 'true' },
        },
      }),
    );
  }
}
