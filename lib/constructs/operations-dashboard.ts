import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { HandlerFunction } from './handler-function.ts';
import type { QueueWithDlq } from './queue-with-dlq.ts';
import type { RunbookAlarm } from './runbook-alarm.ts';

export interface OperationsDashboardProps {
  readonly config: StageConfig;
  readonly alarms: readonly RunbookAlarm[];
  readonly queues: Readonly<Record<string, QueueWithDlq>>;
  readonly functions: readonly HandlerFunction[];
  readonly api: HttpApi;
}

/** The dashboard of a stage: alarms, queues, errors, durations and the API. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, props: OperationsDashboardProps) {
    super(scope, id);
    const { config, alarms, queues, functions, api } = props;
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, width: 12, left });
    const ofEach = (metric: string, statistic: string) =>
      functions.map(({ handler, function: target }) => target.metric(metric, { statistic, label: handler }));
    const sources = Object.entries(queues);
    new Dashboard(this, 'Page', {
      dashboardName: `bersinar-${config.stage}`,
      defaultInterval: Duration.days(1),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', width: 24, height: 4, alarms: [...alarms] })],
        [
          graph(
            'Age of the oldest message, seconds',
            sources.map(([label, { queue }]) => queue.metricApproximateAgeOfOldestMessage({ label })),
          ),
          graph(
            'Dead letters',
            sources.map(([label, { deadLetters }]) =>
              deadLetters.metricApproximateNumberOfMessagesVisible({ label }),
            ),
          ),
        ],
        [graph('Runs', ofEach('Invocations', Stats.SUM)), graph('Errors', ofEach('Errors', Stats.SUM))],
        [
          graph('Duration, p99', ofEach('Duration', Stats.percentile(99))),
          graph('Throttles', ofEach('Throttles', Stats.SUM)),
        ],
        [
          graph('Answers of the API', [
            api.metricCount({ statistic: Stats.SUM }),
            api.metricClientError({ statistic: Stats.SUM }),
            api.metricServerError({ statistic: Stats.SUM }),
          ]),
          graph('Time of the API', [
            api.metricLatency({ statistic: Stats.percentile(50), label: 'p50' }),
            api.metricLatency({ statistic: Stats.percentile(99), label: 'p99' }),
          ]),
        ],
      ],
    });
  }
}
