import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { expect, test } from '@jest/globals';
import { findingsOf } from './findings.ts';

interface Accepted {
  /** The resources that the rule finds, by the end of their path; nothing else may be found by it. */
  readonly on: RegExp;
  readonly because: string;
}

const OWNED_KEY =
  'AWS encrypts with keys of its own; keys of ours would cost per key and request and keep nobody out whom IAM lets in';
const DISTRIBUTION = /^Delivery\/Distribution$/;
const BUCKET = /^(Data\/(AccessLogs|Private\/Bucket|Releases\/Bucket)|Portal\/Pages)$/;

/** Rules of the Control Tower pack (cfn-guard) that this design does not follow, and why. */
const ACCEPTED: Readonly<Record<string, Accepted>> = {
  api_gw_v2_authorization_type_configured_check: {
    on: /^Api\/Api\/ANY--\{proxy\+\}$/,
    because: 'the open data: everybody may read it',
  },
  cloudfront_access_logs_enabled_check: {
    on: DISTRIBUTION,
    because: 'CloudFront cannot deliver logs into a bucket of Jakarta',
  },
  cloudfront_custom_ssl_certificate_check: { on: DISTRIBUTION, because: 'comes with a name of our own' },
  cloudfront_security_policy_check: { on: DISTRIBUTION, because: 'comes with a name of our own' },
  cloudfront_sni_enabled_check: { on: DISTRIBUTION, because: 'comes with a name of our own' },
  cloudwatch_log_group_encrypted_check: { on: /(\/Logs|\/AccessLog)$/, because: OWNED_KEY },
  dynamodb_table_encrypted_kms_check: { on: /^Data\/Registry\/Table$/, because: OWNED_KEY },
  s3_bucket_default_encryption_kms_check: { on: BUCKET, because: OWNED_KEY },
  lambda_function_public_access_prohibited_check: {
    on: /-Permission$/,
    because: 'it names the one route of our API; the rule cannot read an ARN that is put together',
  },
  lambda_inside_vpc_check: {
    on: /\/Function$/,
    because: 'the functions talk to AWS only, and there is nothing in a network of ours to protect',
  },
  s3_bucket_logging_enabled_check: {
    on: /^(Data\/AccessLogs|Portal\/Pages)$/,
    because:
      'the log bucket does not log itself; the pages do, by a name of another stack that the rule cannot read',
  },
  s3_bucket_object_lock_enabled_check: {
    on: BUCKET,
    because: 'a takedown has to be able to delete every version of what leaked',
  },
  s3_bucket_versioning_enabled_check: { on: /^Data\/AccessLogs$/, because: 'S3 writes each log file once' },
  s3_event_notifications_enabled_check: {
    on: /^(Data\/(AccessLogs|Releases\/Bucket)|Portal\/Pages)$/,
    because: 'only uploads set something going',
  },
  sqs_dlq_check: { on: /\/DeadLetters$/, because: 'a dead-letter queue has none of its own' },
};

test('Control Tower’s rules find nothing that is not accepted here with a reason', () => {
  const { findings } = findingsOf('prod', () => new CfnGuardValidator());
  expect(findings.length).toBeGreaterThan(0);
  const unaccepted = findings.filter((finding) => {
    const [rule = '', path = ''] = finding.split(' ');
    return !ACCEPTED[rule]?.on.test(path);
  });
  expect(unaccepted).toEqual([]);
  // And nothing is accepted that is mended by now.
  expect(Object.keys(ACCEPTED).sort()).toEqual([...new Set(findings.map((f) => f.split(' ')[0]))].sort());
});
