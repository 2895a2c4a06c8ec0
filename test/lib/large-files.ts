import { describe, expect, test } from '@jest/globals';
import { JOB } from '../../lambdas/ranges/job.ts';
import { paths } from '../../lambdas/stores/paths.ts';
import { configFor, STAGES } from '../../lib/config.ts';
import type { StateMachineDefinition } from '../support/state-machine.ts';
import { resourcesOf, templatesOf } from './support.ts';

type State = StateMachineDefinition['States'][string];

describe.each(STAGES)('large files in %s', (stage) => {
  const { pipeline, data } = templatesOf(stage);
  const [[, machine] = ['', undefined]] = resourcesOf(pipeline, 'AWS::StepFunctions::StateMachine');
  const parts = machine?.Properties.DefinitionString['Fn::Join'][1] as readonly (string | object)[];
  const { States, TimeoutSeconds } = JSON.parse(
    parts.map((part) => (typeof part === 'string' ? part : 'arn')).join(''),
  ) as StateMachineDefinition;
  const all = Object.entries(States).flatMap(([name, state]): [string, State][] => [
    [name, state],
    ...Object.entries(state.ItemProcessor?.States ?? {}),
  ]);

  test('every task has a time and is tried four times', () => {
    const tasks = all.filter(([, { Type }]) => Type === 'Task');
    expect(tasks).toHaveLength(7);
    for (const [, task] of tasks) {
      expect(task.Retry).toEqual([
        { ErrorEquals: ['States.ALL'], IntervalSeconds: 5, MaxAttempts: 3, BackoffRate: 3 },
      ]);
      expect(task.TimeoutSeconds).toBeLessThanOrEqual(900);
    }
    expect(TimeoutSeconds).toBe(7200);
  });

  test('ranges are distributed, no more at once than their function may run, and none may fail', () => {
    const maps = all.filter(([, { Type }]) => Type === 'Map');
    expect(maps.map(([name]) => name).sort()).toEqual([
      'Check',
      'Find repeated keys',
      'Name repeated keys',
      'Survey',
    ]);
    const { concurrency } = configFor('prod').handlers['check-range'];
    for (const [, map] of maps) {
      expect(map.ItemProcessor?.ProcessorConfig).toEqual({ Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' });
      expect(map.MaxConcurrency).toBe(concurrency);
      expect(Object.keys(map).filter((name) => name.startsWith('Tolerated'))).toEqual([]);
    }
  });

  test('the object that intake writes begins a run, which is given its key', () => {
    const rules = resourcesOf(pipeline, 'AWS::Events::Rule').filter(([id]) => id.startsWith('LargeFiles'));
    expect(rules).toHaveLength(1);
    const { EventPattern, Targets } = rules[0]?.[1].Properties ?? {};
    expect(EventPattern.detail.object.key).toEqual([{ wildcard: paths.ranges('*', JOB) }]);
    expect(Targets[0].InputTransformer).toEqual({
      InputPathsMap: { 'detail-object-key': '$.detail.object.key' },
      InputTemplate: '{"job":<detail-object-key>}',
    });
  });

  test('runs are traced and logged, without what states hand on', () => {
    expect(machine?.Properties.TracingConfiguration).toEqual({ Enabled: true });
    expect(machine?.Properties.LoggingConfiguration).toMatchObject({
      Level: 'ALL',
      IncludeExecutionData: false,
    });
  });

  test('what they leave behind is forgotten after seven days', () => {
    const rules = resourcesOf(data, 'AWS::S3::Bucket').flatMap(
      ([, { Properties }]) => Properties.LifecycleConfiguration?.Rules ?? [],
    );
    expect(rules.filter(({ Prefix }) => Prefix !== undefined)).toEqual([
      {
        Id: 'ranges',
        Prefix: 'ranges/',
        Status: 'Enabled',
        ExpirationInDays: 7,
        NoncurrentVersionExpiration: { NoncurrentDays: 7 },
      },
    ]);
  });
});
