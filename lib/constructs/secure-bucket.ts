import { RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';

export interface SecureBucketProps {
  readonly config: StageConfig;
  /** Only where something must know the name before the bucket is there. */
  readonly name?: string;
}

/** A versioned, encrypted bucket that the public cannot reach and that answers over TLS only. */
export class SecureBucket extends Bucket {
  constructor(scope: Construct, id: string, { config, name }: SecureBucketProps) {
    super(scope, id, {
      ...(name !== undefined && { bucketName: name }),
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy: config.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}
