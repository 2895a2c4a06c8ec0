import { describe, expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { codeVersion } from '../../lambdas/runtime/code-version.ts';
import { configFor, STAGES } from '../../lib/config.ts';
import { allResources, ROOT, resourcesOf, templatesOf } from './support.ts';

describe.each(STAGES)('in %s', (stage) => {
  const resources = allResources(templatesOf(stage));
  const functions = resources.filter(([, { Type }]) => Type === 'AWS::Lambda::Function');

  test('every function runs on nodejs24.x, arm64, with JSON logs', () => {
    expect(functions).toHaveLength(5);
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
    expect(groups.map(([id]) => id).sort()).toEqual([...used].sort());
    for (const [, { Properties }] of groups)
      expect(Properties.RetentionInDays).toBe(configFor(stage).logRetention);
  });
});

test('publish-release is told the version of the code that computes releases', () => {
  const [, publish] = resourcesOf(templatesOf('dev').pipeline, 'AWS::Lambda::Function').find(([id]) =>
    id.startsWith('PublishRelease'),
  ) ?? ['', undefined];
  expect(publish?.Properties.Environment.Variables.CODE_VERSION).toBe(codeVersion(ROOT));
});

test('the sweeper runs every 10 minutes', () => {
  templatesOf('dev').pipeline.hasResourceProperties('AWS::Events::Rule', {
    ScheduleExpression: 'rate(10 minutes)',
    State: 'ENABLED',
    Targets: [Match.objectLike({ Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SweepFunction'), 'Arn'] } })],
  });
});
