import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { configFor, STAGES } from '../../lib/config.ts';
import { openData } from '../../lib/stacks/open-data.ts';
import { testApp } from './support.ts';

test.each(STAGES)('%s has seven stacks, named by what they hold', (stage) => {
  const stacks = Object.values(openData(testApp(), configFor(stage))).filter((stack) => stack !== undefined);
  expect(stacks.map((stack) => stack.stackName)).toEqual(
    ['Data', 'Pipeline', 'Api', 'Portal', 'Delivery', 'Monitoring', 'Budget'].map(
      (what) => `Bersinar-${stage}-${what}`,
    ),
  );
  for (const stack of stacks) expect(stack.terminationProtection).toBe(stage === 'prod');
});

test('the data stack depends on none, so that the others can be made anew', () => {
  const app = testApp();
  const { data, pipeline, api, portal, delivery, monitoring, budget } = openData(app, configFor('dev'));
  app.synth();
  expect(data.dependencies).toEqual([]);
  expect(pipeline.dependencies).toEqual([data]);
  expect(api.dependencies).toEqual([data]);
  expect(new Set(portal.dependencies)).toEqual(new Set([data, api]));
  expect(new Set(delivery.dependencies)).toEqual(new Set([data, api, portal]));
  expect(new Set(monitoring.dependencies)).toEqual(new Set([data, pipeline, api]));
  expect(budget.dependencies).toEqual([]);
});

test('CDK’s own rules for templates hold in prod (those of dev are in synth.long.test.ts)', () => {
  const app = testApp({ validate: true });
  openData(app, configFor('prod'));
  const { directory } = app.synth();
  const report = JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8'));
  expect(report.pluginReports).toEqual([]);
});
