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
  /** Only where another resource must know the name before the bucket exists. */
  readonly name?: string;
}

/** A versioned, encrypted bucket without public access, reachable by TLS only, with an access log. */
export class SecureBucket extends Bucket {
  constructor(scope: Construct, id: string, { config, accessLogs, name }: SecureBucketProps) {
    super(scope, id, {
      ...(name !== undefined && { bucketName: name }),
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      // Only unfinished uploads expire: the versions of objects are the record.
      lifecycleRules: [{ id: 'tidy', abortIncompleteMultipartUploadAfter: Duration.days(7) }],
      removalPolicy: removalOf(config),
    });
    // CDK's own property would name this bucket in the log bucket's policy, so that the two stacks depend on each other.
    (this.node.defaultChild as CfnBucket).loggingConfiguration = {
      destinationBucketName: accessLogs.bucketName,
      logFilePrefix: `${id.toLowerCase()}-${this.node.addr.slice(-8)}/`,
    };
  }

  /** The bucket's ARN as policies of other stacks import it. */
  get importedArn(): string {
    const stack = Stack.of(this);
    return stack.resolve(stack.exportValue(this.bucketArn))['Fn::ImportValue'];
  }
}
