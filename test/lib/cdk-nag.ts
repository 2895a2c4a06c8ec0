import { describe, expect, test } from '@jest/globals';
import { Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { STAGES } from '../../lib/config.ts';
import { findingsOf, shortPath } from './findings.ts';
import { testApp } from './support.ts';

/** Every acknowledgement: one rule on one resource. The wildcard findings of IAM5 are spelt out one by one in the code. */
const ACKNOWLEDGED = [
  'Api/Api/ANY--{proxy+} AwsSolutions-APIG4',
  'Api/IssueUpload/Role AwsSolutions-IAM5',
  'Api/ServeApi/Role AwsSolutions-IAM5',
  'Delivery/Distribution AwsSolutions-CFR1',
  'Delivery/Distribution AwsSolutions-CFR2',
  'Delivery/Distribution AwsSolutions-CFR3',
  'Delivery/Distribution AwsSolutions-CFR4',
  'Pipeline/CheckRange/Role AwsSolutions-IAM5',
  'Pipeline/LargeFiles/Role AwsSolutions-IAM5',
  'Pipeline/LargeFiles/RunsOfRanges AwsSolutions-IAM5',
  'Pipeline/PublishRelease/Role AwsSolutions-IAM5',
  'Pipeline/SettleRanges/Role AwsSolutions-IAM5',
  'Pipeline/Sweep/Role AwsSolutions-IAM5',
  'Pipeline/ValidateUpload/Role AwsSolutions-IAM5',
];

describe.each(STAGES)('AwsSolutions in %s', (stage) => {
  const { app, findings } = findingsOf(stage, (scope) => new AwsSolutionsChecks(scope));
  const acknowledged = app.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .map(([id, reason]) => ({ id: id.replace(/^annotation::/i, ''), reason, construct })),
  );

  test('finds nothing that is not acknowledged', () => {
    expect(findings).toEqual([]);
  });

  test('has these acknowledgements and no other, fourteen at most', () => {
    const pairs = acknowledged.map(
      ({ id, construct }) => `${shortPath(construct.node.path, stage)} ${id.replace(/\[.*/, '')}`,
    );
    expect([...new Set(pairs)].sort()).toEqual(ACKNOWLEDGED);
    expect(ACKNOWLEDGED.length).toBeLessThanOrEqual(14);
  });

  test('each says why, and is about a resource, not about a stack', () => {
    for (const { reason, construct } of acknowledged) {
      expect(reason.length).toBeGreaterThan(30);
      expect(Stack.isStack(construct)).toBe(false);
    }
  });
});

test('the pack does find things', () => {
  const app = testApp();
  new Bucket(new Stack(app, 'Test'), 'Open');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).toThrow('AwsSolutions-S10');
});
