import { Duration, Stack } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { removalOf, type StageConfig } from '../config.ts';
import type { AccessLogs } from './access-logs.ts';

export interface SecureBucketProps {
  readonly config: StageConfig;
  readonly accessLogs: AccessLogs;
  /** Only where something must know the name before the bucket is there. */
  readonly name?: string;
}

/** A versioned, encrypted bucket that the public cannot reach, that answers over TLS only and whose requests are logged. */
export class SecureBucket extends Bucket {
  constructor(scope: Construct, id: string, { config, accessLogs, name }: SecureBucketProps) {
    super(scope, id, {
      ...(name !== undefined && { bucketName: name }),
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      // Nothing whole is ever forgotten by itself: versions are the record.
      lifecycleRules: [{ id: 'tidy', abortIncompleteMultipartUploadAfter: Duration.days(7) }],
      removalPolicy: removalOf(config),
    });
    // CDK's own property would name this bucket in the log bucket's policy, and tie their stacks in a circle.
    (this.node.defaultChild as CfnBucket).loggingConfiguration = {
      destinationBucketName: accessLogs.bucketName,
      logFilePrefix: `${id.toLowerCase()}-${this.node.addr.slice(-8)}/`,
    };
  }

  /** The bucket's ARN as policies of other stacks have it, by the name of the export. */
  get importedArn(): string {
    const stack = Stack.of(this);
    return stack.resolve(stack.exportValue(this.bucketArn))['Fn::ImportValue'];
  }
}
