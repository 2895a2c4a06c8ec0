import { describe, expect, test } from '@jest/globals';
import { configFor, STAGES } from '../../lib/config.ts';
import { list, readable, type Statement } from './policies.ts';
import { allResources, resourcesOf, templatesFor, templatesOf } from './support.ts';

const { data } = templatesOf('prod');
const buckets = resourcesOf(data, 'AWS::S3::Bucket');
const idOf = (name: string) => buckets.find(([id]) => id.startsWith(name))?.[0] ?? '';
const policyOf = (type: string, property: string, id: string): readonly Statement[] =>
  resourcesOf(data, type)
    .filter(([, { Properties }]) => list<{ Ref: string }>(Properties[property]).some(({ Ref }) => Ref === id))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);

const refusesPlainHttp = expect.objectContaining({
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});

test('there are two buckets and one for their access logs', () => {
  expect(buckets.map(([id]) => id.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual([
    'AccessLogs',
    'PrivateBucket',
    'ReleasesBucket',
  ]);
});

test('the access logs are kept 90 days and taken from S3’s log service only', () => {
  const [id, logs] = buckets.find(([name]) => name.startsWith('AccessLogs')) ?? ['', undefined];
  expect(logs?.Properties.LifecycleConfiguration.Rules).toMatchObject([
    { ExpirationInDays: 90, Status: 'Enabled' },
  ]);
  const statements = policyOf('AWS::S3::BucketPolicy', 'Bucket', id);
  expect(statements).toContainEqual(refusesPlainHttp);
  expect(statements.filter(({ Effect }) => Effect === 'Allow')).toMatchObject([
    { Principal: { Service: 'logging.s3.amazonaws.com' }, Action: 's3:PutObject' },
  ]);
});

test('a browser may put what was signed into the private bucket; other buckets answer other pages nothing', () => {
  const rules = buckets.flatMap(([id, { Properties }]) =>
    list<object>(Properties.CorsConfiguration?.CorsRules ?? []).map((rule) => [id.slice(0, 7), rule]),
  );
  expect(rules).toEqual([
    [
      'Private',
      {
        AllowedMethods: ['PUT'],
        AllowedOrigins: ['*'],
        AllowedHeaders: ['content-type', 'if-none-match', 'x-amz-*'],
        MaxAge: 3600,
      },
    ],
  ]);
  const domain = {
    name: 'data.example.org',
    certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/abc',
  };
  templatesFor({ ...configFor('prod'), domain }).data.hasResourceProperties('AWS::S3::Bucket', {
    CorsConfiguration: { CorsRules: [{ AllowedOrigins: ['https://data.example.org'] }] },
  });
});

const ofData = buckets.filter(([id]) => !id.startsWith('AccessLogs'));

describe.each(ofData)('bucket %s', (id, { Properties }) => {
  test('logs its requests', () => {
    expect(Properties.LoggingConfiguration.DestinationBucketName).toEqual({ Ref: idOf('AccessLogs') });
  });

  test('is encrypted and versioned', () => {
    expect(Properties.BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
    ]);
    expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });

  test('cannot be made public, by policy or by ACL', () => {
    expect(Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(Properties.OwnershipControls.Rules).toEqual([{ ObjectOwnership: 'BucketOwnerEnforced' }]);
  });

  test('answers over TLS only', () => {
    expect(policyOf('AWS::S3::BucketPolicy', 'Bucket', id)).toContainEqual(refusesPlainHttp);
  });
});

describe('the public bucket', () => {
  const statements = policyOf('AWS::S3::BucketPolicy', 'Bucket', idOf('Releases'));
  const allowed = statements.filter(({ Effect }) => Effect === 'Allow');

  test('is read by the distributions of this account only', () => {
    expect(allowed.map(({ Action, Resource }) => `${Action} ${readable(Resource)}`)).toEqual([
      's3:GetObject public/*',
      's3:ListBucket public',
    ]);
    for (const { Principal, Condition } of allowed) {
      expect(Principal).toEqual({ Service: 'cloudfront.amazonaws.com' });
      expect(JSON.stringify(Condition?.ArnLike?.['aws:SourceArn'])).toMatch(
        /:cloudfront::.*AWS::AccountId.*:distribution\/\*/,
      );
    }
  });

  test('refuses a put without If-None-Match or If-Match', () => {
    const denied = statements.filter(({ Effect, Action }) => Effect === 'Deny' && Action === 's3:PutObject');
    expect(denied.map(({ Resource, Condition }) => [readable(Resource), Condition])).toEqual([
      [
        'public/datasets/*',
        {
          Null: { 's3:if-none-match': 'true', 's3:if-match': 'true' },
          Bool: { 's3:ObjectCreationOperation': 'true' },
        },
      ],
    ]);
  });
});

test('the private bucket gives no one access by its own policy', () => {
  const statements = policyOf('AWS::S3::BucketPolicy', 'Bucket', idOf('Private'));
  expect(statements.filter(({ Effect }) => Effect === 'Allow')).toEqual([]);
});

describe('the notification of an upload', () => {
  const [queueId] = resourcesOf(data, 'AWS::SQS::Queue').find(([id]) => id.startsWith('IntakeQueue')) ?? [''];
  const [privateId, bucket] = buckets.find(([id]) => id.startsWith('Private')) ?? ['', undefined];

  test('goes from incoming/ to the intake queue, and only that; EventBridge is told of all, for its rule on jobs', () => {
    expect(bucket?.Properties.NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
      QueueConfigurations: [
        {
          Event: 's3:ObjectCreated:*',
          Queue: { 'Fn::GetAtt': [queueId, 'Arn'] },
          Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'incoming/' }] } },
        },
      ],
    });
  });

  test('is let in from this bucket of this account only', () => {
    const allowed = policyOf('AWS::SQS::QueuePolicy', 'Queues', queueId).filter((s) => s.Effect === 'Allow');
    expect(allowed).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: { 'Fn::GetAtt': [queueId, 'Arn'] },
        Condition: {
          ArnEquals: { 'aws:SourceArn': expect.anything() },
          StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        },
      },
    ]);
    // The bucket's name is known beforehand; the condition must be on that very name.
    const flat = (value: unknown) => JSON.stringify(value).replaceAll(/[[\]",]|Fn::Join|{|}/g, '');
    const source = flat(allowed[0]?.Condition?.ArnEquals?.['aws:SourceArn']);
    expect(source.endsWith(flat(bucket?.Properties.BucketName).slice(1))).toBe(true);
    expect(source).toContain('bersinar-prod-private-');
  });

  test('is asked for once the queue lets it in', () => {
    const policies = resourcesOf(data, 'AWS::SQS::QueuePolicy').map(([id]) => id);
    expect(policies.filter((id) => bucket?.DependsOn?.includes(id))).toHaveLength(1);
    expect(privateId).not.toBe('');
  });

  test('needs no function of CDK’s own', () => {
    const types = allResources(templatesOf('dev')).map(([, { Type }]) => Type);
    expect(types.filter((type) => type.startsWith('Custom::'))).toEqual([]);
    expect(types.filter((type) => type === 'AWS::Lambda::Function')).toHaveLength(8);
  });
});

test('the table', () => {
  data.hasResourceProperties('AWS::DynamoDB::Table', {
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
    BillingMode: 'PAY_PER_REQUEST',
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
  });
});

test.each(STAGES)('%s keeps or lets go of its data', (stage) => {
  const kept = stage === 'prod';
  const template = templatesOf(stage).data;
  for (const type of ['AWS::S3::Bucket', 'AWS::DynamoDB::Table'])
    for (const [, resource] of resourcesOf(template, type)) {
      expect(resource.DeletionPolicy).toBe(kept ? 'Retain' : 'Delete');
      expect(resource.UpdateReplacePolicy).toBe(kept ? 'Retain' : 'Delete');
    }
  template.hasResourceProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: kept });
});
