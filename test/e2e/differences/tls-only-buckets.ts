import { GetBucketPolicyCommand, PutBucketPolicyCommand, type S3Client } from '@aws-sdk/client-s3';

interface Policy {
  readonly Statement: readonly { readonly Effect: string; readonly Condition?: { readonly Bool?: object } }[];
}

/**
 * Difference: MiniStack treats CloudFront's own reads of a bucket as reads without TLS, so that a bucket
 * that refuses plain HTTP answers 403. Removes that one rule from a bucket.
 */
export const allowPlainReads = async (s3: S3Client, bucket: string): Promise<void> => {
  const { Policy = '' } = await s3.send(new GetBucketPolicyCommand({ Bucket: bucket }));
  const policy = JSON.parse(Policy) as Policy;
  const kept = policy.Statement.filter(
    ({ Effect, Condition }) => !(Effect === 'Deny' && 'aws:SecureTransport' in (Condition?.Bool ?? {})),
  );
  await s3.send(
    new PutBucketPolicyCommand({ Bucket: bucket, Policy: JSON.stringify({ ...policy, Statement: kept }) }),
  );
};
