import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { METRICS } from '../../lambdas/runtime/metrics.ts';
import { configFor } from '../../lib/config.ts';
import { ROOT, resourcesOf, templatesFor, templatesOf } from './support.ts';

const { monitoring, budget } = templatesOf('prod');
const alarms = resourcesOf(monitoring, 'AWS::CloudWatch::Alarm').map(([id, { Properties }]) => ({
  name: id.slice(0, -8),
  ...Properties,
}));
const alarm = (name: string) => alarms.find((found) => found.name === name);

/** The sections of the runbook, as links have them. */
const sections = [...readFileSync(join(ROOT, 'docs/how-to/runbook.md'), 'utf8').matchAll(/^## (.+)$/gm)].map(
  ([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-'),
);

test('every alarm leads to its section of the runbook, and every section has its alarm', () => {
  const linked = alarms.map(
    ({ AlarmDescription }) => /docs\/how-to\/runbook\.md#([a-z-]+)$/.exec(AlarmDescription)?.[1],
  );
  expect([...linked, 'budget'].sort()).toEqual([...sections].sort());
});

test('the runbook names each alarm', () => {
  const text = readFileSync(join(ROOT, 'docs/how-to/runbook.md'), 'utf8');
  for (const { name } of alarms) expect(text).toContain(`\`${name}\``);
});

describe('what rings', () => {
  test.each(['Intake', 'Publish'])('one dead letter of %s', (queue) => {
    expect(alarm(`${queue}DeadLetters`)).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Threshold: 1,
      EvaluationPeriods: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
    expect(JSON.stringify(alarm(`${queue}DeadLetters`)?.Dimensions)).toContain(`${queue}DeadLetters`);
  });

  test.each(['Intake', 'Publish'])('a message of %s that has waited for 10 minutes', (queue) => {
    expect(alarm(`${queue}Oldest`)).toMatchObject({
      MetricName: 'ApproximateAgeOfOldestMessage',
      Threshold: 600,
      Period: 60,
      EvaluationPeriods: 1,
    });
    expect(JSON.stringify(alarm(`${queue}Oldest`)?.Dimensions)).toContain(`${queue}Queue`);
  });

  test.each([
    ['UploadsOverdue', METRICS.uploadsOverdue, 'sweep', 1],
    // Two counts, five minutes apart.
    ['HeadsAhead', METRICS.headsAhead, 'sweep', 2],
    ['ReleasesShrunk', METRICS.releasesShrunk, 'publish-release', 1],
  ])('%s, which %s of %s counts', (name, metric, service, periods) => {
    expect(alarm(name)).toMatchObject({
      Namespace: 'Bersinar/prod',
      MetricName: metric,
      Dimensions: [{ Name: 'service', Value: service }],
      Threshold: 1,
      Period: 300,
      EvaluationPeriods: periods,
    });
  });

  test('no run of the sweeper in 30 minutes, and no word of it', () => {
    expect(alarm('SweeperSilent')).toMatchObject({
      MetricName: 'Invocations',
      Threshold: 1,
      Period: 1800,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
    expect(JSON.stringify(alarm('SweeperSilent')?.Dimensions)).toContain('SweepFunction');
  });

  test('a throttle of any function that serves', () => {
    const metrics = JSON.stringify(alarm('Throttles')?.Metrics);
    for (const name of ['ValidateUpload', 'PublishRelease', 'Sweep', 'ServeApi', 'IssueUpload'])
      expect(metrics).toContain(`${name}Function`);
  });

  test('more than 0.1% of failed answers', () => {
    expect(alarm('ApiFailing')).toMatchObject({ Threshold: 0.1, EvaluationPeriods: 2 });
  });
});

test('each alarm tells its topic when it begins and when it is over; the topic takes TLS only', () => {
  const [[topic] = ['']] = resourcesOf(monitoring, 'AWS::SNS::Topic');
  for (const { AlarmActions, OKActions } of alarms)
    expect([AlarmActions, OKActions]).toEqual([[{ Ref: topic }], [{ Ref: topic }]]);
  const [[, policy] = ['', undefined]] = resourcesOf(monitoring, 'AWS::SNS::TopicPolicy');
  expect(policy?.Properties.PolicyDocument.Statement).toContainEqual(
    expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
  );
});

test('the addresses of the configuration are told', () => {
  const monitoringConfig = { emails: ['ops@example.org'], budgetUsd: 5 };
  const templates = templatesFor({ ...configFor('dev'), monitoring: monitoringConfig });
  for (const template of [templates.monitoring, templates.budget])
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'ops@example.org',
    });
});

test('the budget tells at 80% spent and at 100% forecast', () => {
  budget.hasResourceProperties('AWS::Budgets::Budget', {
    Budget: {
      BudgetLimit: { Amount: configFor('prod').monitoring.budgetUsd, Unit: 'USD' },
      TimeUnit: 'MONTHLY',
    },
    NotificationsWithSubscribers: [
      { Notification: { NotificationType: 'ACTUAL', Threshold: 80 } },
      { Notification: { NotificationType: 'FORECASTED', Threshold: 100 } },
    ],
  });
});

test('the dashboard has every alarm', () => {
  const [[, page] = ['', undefined]] = resourcesOf(monitoring, 'AWS::CloudWatch::Dashboard');
  const body = JSON.stringify(page?.Properties.DashboardBody);
  for (const [id] of resourcesOf(monitoring, 'AWS::CloudWatch::Alarm')) expect(body).toContain(id);
});
