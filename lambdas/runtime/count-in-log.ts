import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { MetricName } from './metrics.ts';

/** A metric by way of the log (EMF), written at once (Powertools; POWERTOOLS_METRICS_NAMESPACE applies). */
export const countInLog = (name: MetricName, count: number): void => {
  metrics.singleMetric().addMetric(name, MetricUnit.Count, count);
};

const metrics = new Metrics();
