import { describe, expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { pageCodeDigest, releaseCodeDigest } from '../../lambdas/runtime/code-digest.ts';
import { configFor, STAGES } from '../../lib/config.ts';
import { allResources, ROOT, resourcesOf, templatesOf } from './support.ts';

describe.each(STAGES)('in %s', (stage) => {
  const resources = allResources(templatesOf(stage));
  const functions = resources.filter(([, { Type }]) => Type === 'AWS::Lambda::Function');

  test('every function runs on nodejs24.x, arm64, with JSON logs', () => {
    expect(functions).toHaveLength(8);
    for (const [, { Properties }] of functions)
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: expect.any(String) } },
      });
  });

  test('every function has a log group of its own that forgets', () => {
    const groups = resources.filter(([, { Type }]) => Type === 'AWS::Logs::LogGroup');
    const used = functions.map(([, { Properties }]) => Properties.LoggingConfig.LogGroup.Ref);
    const ofApi = groups.map(([id]) => id).filter((id) => id.startsWith('AccessLog'));
    const ofMachine = groups.map(([id]) => id).filter((id) => id.startsWith('LargeFiles'));
    expect(groups.map(([id]) => id).sort()).toEqual([...used, ...ofApi, ...ofMachine].sort());
    expect([ofApi.length, ofMachine.length]).toEqual([1, 1]);
    for (const [, { Properties }] of groups)
      expect(Properties.RetentionInDays).toBe(configFor(stage).logRetention);
  });
});

test('publish-release is told the digests of the code that makes releases and pages', () => {
  const [, publish] = resourcesOf(templatesOf('dev').pipeline, 'AWS::Lambda::Function').find(([id]) =>
    id.startsWith('PublishRelease'),
  ) ?? ['', undefined];
  expect(publish?.Properties.Environment.Variables).toMatchObject({
    RELEASE_CODE: releaseCodeDigest(ROOT),
    PAGE_CODE: pageCodeDigest(ROOT),
  });
});

test.each(STAGES)(
  'every function is traced and counted in %s, apart from the one that runs at deployment',
  (stage) => {
    for (const [id, { Type, Properties }] of allResources(templatesOf(stage))) {
      if (Type !== 'AWS::Lambda::Function') continue;
      expect(Properties.TracingConfig?.Mode).toBe(id.startsWith('DeployPortal') ? undefined : 'Active');
      expect(Properties.Environment.Variables.POWERTOOLS_METRICS_NAMESPACE).toBe(`Bersinar/${stage}`);
      const reserved = Properties.ReservedConcurrentExecutions;
      expect(reserved === undefined).toBe(stage === 'dev');
    }
  },
);

test('the sweeper runs every 10 minutes', () => {
  templatesOf('dev').pipeline.hasResourceProperties('AWS::Events::Rule', {
    ScheduleExpression: 'rate(10 minutes)',
    State: 'ENABLED',
    Targets: [Match.objectLike({ Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SweepFunction'), 'Arn'] } })],
  });
});

test('what waits is counted every 5 minutes', () => {
  templatesOf('dev').pipeline.hasResourceProperties('AWS::Events::Rule', {
    ScheduleExpression: 'rate(5 minutes)',
    State: 'ENABLED',
    Targets: [
      Match.objectLike({
        Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SweepFunction'), 'Arn'] },
        Input: '{"task":"watch"}',
      }),
    ],
  });
});
