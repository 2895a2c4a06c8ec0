import { describe, expect, test } from '@jest/globals';
import { keys } from '../../lambdas/stores/keys.ts';
import { paths } from '../../lambdas/stores/paths.ts';
import { buildPortal } from '../../portal/build.ts';
import { cloudEnv } from '../../schemas/runtime/env.ts';
import { SITE_PATH } from '../../schemas/runtime/site.ts';
import { allows, allStatements, list, type Permission, permissionsOf } from './policies.ts';
import { allResources, templatesOf } from './support.ts';

const templates = templatesOf('prod');
const permissions = permissionsOf(templates);
const of = (name: string): readonly Permission[] => permissions.get(name) ?? [];

const OWN_LOG = ['logs:CreateLogStream log', 'logs:PutLogEvents log'];
const LOG = [...OWN_LOG, 'xray:PutTelemetryRecords *', 'xray:PutTraceSegments *'];
const READ_TABLE = ['dynamodb:BatchGetItem table', 'dynamodb:GetItem table', 'dynamodb:Query table'];
const read = (on: string) => [`s3:GetObject ${on}`, `s3:GetObjectVersion ${on}`];
const write = (on: string) => [...read(on), `s3:PutObject ${on}`];
const consume = (queue: string) =>
  ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'GetQueueUrl', 'ReceiveMessage'].map(
    (action) => `sqs:${action} ${queue}`,
  );

/** Every file of the portal, by name. */
const pages = buildPortal().map(({ path }) => path);

/** By which Step Functions delivers its logs; they take no resource. */
const DELIVERIES = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
].map((action) => `${action} *`);

/** All that each function may do. */
const GRANTED: Record<string, readonly string[]> = {
  ValidateUpload: [
    ...LOG,
    ...consume('intake'),
    ...read('private/incoming/*'),
    ...write('private/reports/*'),
    ...write('private/accepted/*'),
    ...read('private/staged/*'),
    ...write('private/ranges/*'),
    's3:ListBucket private',
    's3:ListBucketVersions private if incoming/*',
    ...READ_TABLE,
    'dynamodb:PutItem table',
    'sqs:SendMessage publish',
  ],
  CheckRange: [...LOG, ...read('private/incoming/*'), ...write('private/ranges/*')],
  SettleRanges: [
    ...LOG,
    ...read('private/incoming/*'),
    ...write('private/ranges/*'),
    ...write('private/accepted/*'),
    'sqs:SendMessage intake',
  ],
  LargeFiles: [
    'lambda:InvokeFunction check-range',
    'lambda:InvokeFunction settle-ranges',
    ...DELIVERIES,
    ...['GetSamplingRules', 'GetSamplingTargets', 'PutTelemetryRecords', 'PutTraceSegments'].map(
      (action) => `xray:${action} *`,
    ),
    'states:StartExecution machine',
    'states:DescribeExecution arn:…:states:…:…:execution:machine:*',
    'states:StopExecution arn:…:states:…:…:execution:machine:*',
  ],
  // EventBridge's, which begins a run for every job.
  LargeFilesMachineEvents: ['states:StartExecution machine'],
  PublishRelease: [
    ...LOG,
    ...consume('publish'),
    ...read('private/accepted/*'),
    ...read('private/staged/*'),
    ...read('private/staging/*'),
    ...write('private/candidates/*'),
    ...write('private/disclosure-history/*'),
    ...write('private/journal/*'),
    ...write('private/previews/*'),
    ...read('private/takedowns/*'),
    's3:ListBucket private',
    ...write('public/datasets/*'),
    's3:ListBucket public',
    ...READ_TABLE,
    'dynamodb:PutItem table',
    'dynamodb:DeleteItem table if DATASET#*',
  ],
  Sweep: [
    ...LOG,
    's3:ListBucketVersions private if incoming/*',
    ...read('public/datasets/*'),
    's3:ListBucket public',
    ...READ_TABLE,
    'sqs:SendMessage intake',
    'sqs:SendMessage publish',
  ],
  ServeApi: [
    ...LOG,
    ...READ_TABLE,
    ...read('private/previews/*'),
    ...read('private/reports/*'),
    ...read('public/datasets/*'),
    's3:ListBucket public',
  ],
  DeployPortal: [...OWN_LOG, ...[...pages, SITE_PATH].flatMap((page) => write(`pages/${page}`))],
  IssueUpload: [...LOG, 'dynamodb:PutItem table if UPLOAD#*', 's3:PutObject private/incoming/*'],
};

test('there is a role per function, two for the state machine, and no other', () => {
  expect([...permissions.keys()].sort()).toEqual(Object.keys(GRANTED).sort());
});

test.each(Object.keys(GRANTED))('%s may do this and nothing more', (name) => {
  const granted = of(name).map(({ action, on, condition }) =>
    [action, on, ...(condition === undefined ? [] : ['if', condition])].join(' '),
  );
  expect([...new Set(granted)].sort()).toEqual([...(GRANTED[name] ?? [])].sort());
});

describe('promises', () => {
  test('no policy allows an action by wildcard', () => {
    const allowed = allStatements(templates).filter((statement) => statement.Effect === 'Allow');
    expect(allowed.length).toBeGreaterThan(20);
    expect(allowed.flatMap((statement) => list(statement.Action)).filter((a) => a.includes('*'))).toEqual([]);
  });

  test('no policy allows an action on everything but X-Ray’s and the deliveries of logs, and no role has a managed policy', () => {
    const allowed = allStatements(templates).filter((statement) => statement.Effect === 'Allow');
    const onAll = allowed.filter((statement) => list(statement.Resource).includes('*'));
    expect([...new Set(onAll.flatMap((statement) => list(statement.Action)))].sort()).toEqual([
      ...DELIVERIES.map((delivery) => delivery.replace(' *', '')),
      'xray:GetSamplingRules',
      'xray:GetSamplingTargets',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
    const roles = allResources(templates).filter(([, { Type }]) => Type === 'AWS::IAM::Role');
    expect(roles.filter(([, { Properties }]) => Properties.ManagedPolicyArns)).toEqual([]);
  });

  test('only publish-release may put into the public bucket', () => {
    const file = `public/${paths.published('d', '1.0.0', 'data.csv')}`;
    const those = [...permissions].filter(([, may]) => allows(may, 's3:PutObject', file));
    expect(those.map(([name]) => name)).toEqual(['PublishRelease']);
  });

  test('no function may delete an object, a version or a bucket', () => {
    const allowed = allStatements(templates).filter((statement) => statement.Effect === 'Allow');
    const actions = allowed.flatMap((statement) => list(statement.Action));
    expect(actions.filter((action) => /^s3:.*Delete/.test(action))).toEqual([]);
  });

  test('publish-release and the API cannot read an upload', () => {
    const upload = `private/${paths.incoming('d', '2024-01', 'a.csv')}`;
    for (const name of ['PublishRelease', 'ServeApi', 'IssueUpload', 'Sweep', 'LargeFiles'])
      for (const action of ['s3:GetObject', 's3:GetObjectVersion'])
        expect([name, allows(of(name), action, upload)]).toEqual([name, false]);
  });

  test('serve-api writes nothing but its log', () => {
    const writing = /^(?!xray).*:(Put|Delete|Update|Batch(?!Get)|Create|Send|Receive|Change|Restore|Abort)/;
    const actions = of('ServeApi').filter(({ on }) => on !== 'log');
    expect(actions.filter(({ action }) => writing.test(action))).toEqual([]);
  });
});

test.each([
  ['ValidateUpload', 's3:GetObjectVersion', paths.incoming('d', '2024-01', 'a.csv')],
  ['ValidateUpload', 's3:PutObject', paths.report('u')],
  ['ValidateUpload', 's3:PutObject', paths.acceptedRows('d', 'abc')],
  ['ValidateUpload', 's3:PutObject', paths.ranges('u', 'job.json')],
  ['CheckRange', 's3:GetObjectVersion', paths.incoming('d', '2024-01', 'a.csv')],
  ['CheckRange', 's3:PutObject', paths.ranges('u', 'rows/0.jsonl')],
  ['SettleRanges', 's3:PutObject', paths.acceptedRows('d', 'abc')],
  ['PublishRelease', 's3:GetObject', paths.acceptedRows('d', 'abc')],
  ['PublishRelease', 's3:PutObject', paths.candidate('d', 'c', 'data.csv')],
  ['PublishRelease', 's3:PutObject', paths.disclosureHistory('d', 'abc', 'code')],
  ['PublishRelease', 's3:GetObject', paths.disclosureHistoryOfYear('d', 'abc')],
  ['PublishRelease', 's3:PutObject', paths.journal('d', 1)],
  ['ServeApi', 's3:GetObject', paths.report('u')],
  ['IssueUpload', 's3:PutObject', paths.incoming('d', '2024-01', 'a.csv')],
])('%s may %s %s, the path that its code builds', (name, action, path) => {
  expect(allows(of(name), action, `private/${path}`)).toBe(true);
});

test.each([
  ['PublishRelease', 's3:PutObject', paths.published('d', '1.0.0', 'manifest.json')],
  ['PublishRelease', 's3:PutObject', paths.latest('d')],
  ['PublishRelease', 's3:GetObject', paths.latest('d')],
  ['ServeApi', 's3:GetObject', paths.published('d', '1.0.0', 'manifest.json')],
])('%s may %s %s in the public bucket', (name, action, path) => {
  expect(allows(of(name), action, `public/${path}`)).toBe(true);
});

test('conditions on keys of the table match the keys that the code builds', () => {
  expect(keys.upload('u').pk).toMatch(/^UPLOAD#/);
  expect(keys.pending('d', 'u').pk).toMatch(/^DATASET#/);
});

const NAMED: Record<string, readonly string[]> = {
  ValidateUpload: [
    'MAX_LARGE_UPLOAD_BYTES',
    'MAX_UPLOAD_BYTES',
    'PRIVATE_BUCKET',
    'PUBLISH_QUEUE_URL',
    'TABLE_NAME',
  ],
  CheckRange: ['PRIVATE_BUCKET'],
  SettleRanges: ['INTAKE_QUEUE_URL', 'PRIVATE_BUCKET'],
  PublishRelease: ['PAGE_CODE', 'PRIVATE_BUCKET', 'PUBLIC_BUCKET', 'RELEASE_CODE', 'TABLE_NAME'],
  Sweep: ['INTAKE_QUEUE_URL', 'PRIVATE_BUCKET', 'PUBLIC_BUCKET', 'PUBLISH_QUEUE_URL', 'TABLE_NAME'],
  DeployPortal: ['PORTAL_BUCKET'],
  ServeApi: ['PRIVATE_BUCKET', 'PUBLIC_BUCKET', 'TABLE_NAME'],
  IssueUpload: ['MAX_LARGE_UPLOAD_BYTES', 'MAX_UPLOAD_BYTES', 'PRIVATE_BUCKET', 'TABLE_NAME'],
};

test.each(Object.entries(NAMED))('%s is told the names of what it may use', (name, expected) => {
  const [, resource] = allResources(templates).find(
    ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith(name),
  ) ?? ['', undefined];
  const { POWERTOOLS_SERVICE_NAME, POWERTOOLS_METRICS_NAMESPACE, POWERTOOLS_TRACE_ENABLED, ...variables } =
    resource?.Properties.Environment.Variables ?? {};
  expect(POWERTOOLS_METRICS_NAMESPACE).toBe('Bersinar/prod');
  expect(POWERTOOLS_SERVICE_NAME).toBe(name.replace(/(?<=.)(?=[A-Z])/g, '-').toLowerCase());
  // Whose answers are waited for starts without the tracer.
  expect(POWERTOOLS_TRACE_ENABLED).toBe(['ServeApi', 'IssueUpload'].includes(name) ? 'false' : undefined);
  expect(Object.keys(variables).sort()).toEqual(expected);
  expect(Object.keys(cloudEnv.shape)).toEqual(expect.arrayContaining([...expected]));
});
