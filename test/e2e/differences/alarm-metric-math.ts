import { changeResources } from '../cloud/templates.ts';

/** Difference: an alarm of MiniStack cannot compute with several metrics. Such an alarm gets a metric without data. */
export const leaveOutMetricMath = (assembly: string): Promise<void> =>
  changeResources(assembly, (resource) => {
    if (resource.Type !== 'AWS::CloudWatch::Alarm' || !resource.Properties?.Metrics) return resource;
    const { Metrics: _math, ...rest } = resource.Properties;
    const nothing = { Namespace: 'none', MetricName: 'none', Statistic: 'Sum', Period: 300 };
    return { ...resource, Properties: { ...rest, ...nothing } };
  });
