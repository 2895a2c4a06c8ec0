import { Aws } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { HandlerFunction } from './handler-function.ts';
import { SecureBucket } from './secure-bucket.ts';

/**
 * The public bucket: `datasets/<id>/<version>/...` and what points there. The world reads it through CloudFront
 * only. No function may delete in it, and it takes no unconditional write.
 */
export class ReleaseStore extends Construct {
  readonly bucket: SecureBucket;

  constructor(scope: Construct, id: string, { config }: { readonly config: StageConfig }) {
    super(scope, id);
    this.bucket = new SecureBucket(this, 'Bucket', { config });
    this.readThroughCloudFront();
    this.refuseUnconditionalWrites();
  }

  /** publish-release: adds releases and moves what points at the newest. */
  grantReveal(handler: HandlerFunction): void {
    this.grantRead(handler);
    handler.may(['s3:PutObject'], [this.bucket.arnForObjects('datasets/*')]);
  }

  /** Reads releases; with ListBucket S3 says 404 for one that is not there, where it would say 403. */
  grantRead(handler: HandlerFunction): void {
    handler.may(['s3:GetObject', 's3:GetObjectVersion'], [this.bucket.arnForObjects('datasets/*')]);
    handler.may(['s3:ListBucket'], [this.bucket.bucketArn]);
    handler.set('PUBLIC_BUCKET', this.bucket.bucketName);
  }

  /**
   * Any distribution of this account may read: the distribution's stack comes after this one, so that its own
   * ARN is not known here. ListBucket turns 403 into 404; the default root object keeps `/` from listing.
   */
  private readThroughCloudFront(): void {
    const statement = (action: string, resource: string) =>
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: [action],
        resources: [resource],
        conditions: {
          ArnLike: {
            'aws:SourceArn': `arn:${Aws.PARTITION}:cloudfront::${Aws.ACCOUNT_ID}:distribution/*`,
          },
        },
      });
    this.bucket.addToResourcePolicy(statement('s3:GetObject', this.bucket.arnForObjects('*')));
    this.bucket.addToResourcePolicy(statement('s3:ListBucket', this.bucket.bucketArn));
  }

  /**
   * A put without If-None-Match or If-Match could rewrite a published file; S3 itself refuses it, whoever asks.
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
