import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';

/**
 * Lets the distributions of this account read a bucket. Their stack comes after the bucket's, so the ARN of the
 * distribution is not known here. With ListBucket S3 answers 404 for a missing object instead of 403; the default root
 * object keeps `/` from listing the bucket.
 */
export const allowCloudFront = (bucket: Bucket): void => {
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
  bucket.addToResourcePolicy(statement('s3:GetObject', bucket.arnForObjects('*')));
  bucket.addToResourcePolicy(statement('s3:ListBucket', bucket.bucketArn));
};
