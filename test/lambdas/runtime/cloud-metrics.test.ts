import { expect, jest, test } from '@jest/globals';
import { cloudContext } from '../../../lambdas/runtime/cloud.ts';
import { METRICS } from '../../../lambdas/runtime/metrics.ts';
import { configFor, metricsNamespace } from '../../../lib/config.ts';

test('a count is written to the log as the alarms look for it: namespace, metric, and the function as service', async () => {
  const lines: string[] = [];
  const write = jest.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  const namespace = metricsNamespace(configFor('dev'));
  Object.assign(process.env, {
    POWERTOOLS_SERVICE_NAME: 'sweep',
    POWERTOOLS_METRICS_NAMESPACE: namespace,
    // Writes by the global console, and does write.
    POWERTOOLS_DEV: 'true',
    POWERTOOLS_METRICS_DISABLED: 'false',
  });
  await cloudContext({}).metrics.record(METRICS.uploadsOverdue, 3);
  write.mockRestore();
  const [document] = lines.map((line) => JSON.parse(line)).filter((line) => '_aws' in line);
  expect(document).toMatchObject({ service: 'sweep', UploadsOverdue: 3 });
  expect(document._aws.CloudWatchMetrics).toMatchObject([
    { Namespace: namespace, Dimensions: [['service']], Metrics: [{ Name: 'UploadsOverdue', Unit: 'Count' }] },
  ]);
});

test('a name that was not granted is missed when it is used, and named', () => {
  expect(() => cloudContext({}).privateBucket).toThrow('The environment variable PRIVATE_BUCKET is not set');
});
