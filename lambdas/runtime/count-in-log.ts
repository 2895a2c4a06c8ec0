import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { MetricName } from './metrics.ts';

/** Writes a metric to the log at once, in the embedded metric format (Powertools; POWERTOOLS_METRICS_NAMESPACE applies). */
export const countInLog = (name: MetricName, count: number): void => {
  metrics.singleMetric().addMetric(name, MetricUnit.Count, count);
};

const metrics = new Metrics();
