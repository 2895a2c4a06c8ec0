import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { METRICS, type MetricName } from '../../lambdas/runtime/metrics.ts';
import { type HandlerName, metricsNamespace, type StageConfig } from '../config.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import type { HandlerFunction } from '../constructs/handler-function.ts';
import { OperationsDashboard } from '../constructs/operations-dashboard.ts';
import { FIVE_MINUTES, RunbookAlarm } from '../constructs/runbook-alarm.ts';
import type { ApiStack } from './api-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { PipelineStack } from './pipeline-stack.ts';

const MINUTE = Duration.minutes(1);
const OLDEST_SECONDS = 10 * 60;

export interface MonitoringStackProps extends StackProps {
  readonly config: StageConfig;
  readonly data: DataStack;
  readonly pipeline: PipelineStack;
  readonly api: ApiStack;
}

/** The alarms, each with a section in docs/how-to/runbook.md, and the dashboard. */
export class MonitoringStack extends Stack {
  private readonly topic: AlarmTopic;

  constructor(scope: Construct, id: string, props: MonitoringStackProps) {
    const { config, data, pipeline, api, ...rest } = props;
    super(scope, id, rest);
    this.topic = new AlarmTopic(this, 'Alarms', { config });
    const queues = { Intake: data.intake, Publish: pipeline.publish };
    const functions = [...pipeline.functions, ...api.functions];
    const alarms = [
      ...Object.entries(queues).flatMap(([name, { queue, deadLetters }]) => [
        this.alarm(
          `${name}DeadLetters`,
          `A message of the ${name.toLowerCase()} queue failed five times.`,
          1,
          {
            metric: deadLetters.metricApproximateNumberOfMessagesVisible({
              period: MINUTE,
              statistic: Stats.MAXIMUM,
            }),
          },
        ),
        this.alarm(
          `${name}Oldest`,
          `A message of the ${name.toLowerCase()} queue has waited for 10 minutes.`,
          OLDEST_SECONDS,
          { metric: queue.metricApproximateAgeOfOldestMessage({ period: MINUTE, statistic: Stats.MAXIMUM }) },
        ),
      ]),
      this.alarm('UploadsOverdue', 'An upload has no terminal state 15 minutes after it was received.', 1, {
        metric: this.counted(config, 'sweep', METRICS.uploadsOverdue),
      }),
      this.alarm(
        'HeadsAhead',
        'A release was committed over 5 minutes ago and latest.json does not name it.',
        1,
        {
          metric: this.counted(config, 'sweep', METRICS.headsAhead),
          periods: 2,
        },
      ),
      this.alarm('LargeFilesFailed', 'The reading of a large file in ranges failed or took too long.', 1, {
        metric: this.failedRuns(pipeline),
      }),
      this.alarm('ReleasesShrunk', 'A new release is made of fewer rows than the one before.', 1, {
        metric: this.counted(config, 'publish-release', METRICS.releasesShrunk),
      }),
      this.alarm('SweeperSilent', 'The sweeper has not run for 30 minutes.', 1, {
        metric: pipeline.sweep.function.metricInvocations({ period: Duration.minutes(30) }),
        silence: true,
      }),
      this.alarm('Throttles', 'A function was asked for more than its concurrency allows.', 1, {
        metric: this.sum('Throttles', functions),
      }),
      this.alarm(
        'ApiFailing',
        'More than 1 in 1000 answers of the API were its own errors, for 10 minutes.',
        0.1,
        {
          metric: this.failing(api),
          periods: 2,
        },
      ),
    ];
    new OperationsDashboard(this, 'Dashboard', { config, alarms, queues, functions, api: api.api });
    new CfnOutput(this, 'AlarmTopicArn', { value: this.topic.topicArn });
  }

  private alarm(
    id: string,
    says: string,
    from: number,
    rest: { metric: IMetric; periods?: number; silence?: boolean },
  ): RunbookAlarm {
    return new RunbookAlarm(this, id, { topic: this.topic, says, from, ...rest });
  }

  /** A metric that a function writes (`lambdas/runtime/count-in-log.ts`). */
  private counted(config: StageConfig, handler: HandlerName, metricName: MetricName): Metric {
    return new Metric({
      namespace: metricsNamespace(config),
      metricName,
      dimensionsMap: { service: handler },
      statistic: Stats.MAXIMUM,
      period: FIVE_MINUTES,
    });
  }

  /** Runs of the state machine that failed or took too long. */
  private failedRuns({ largeFiles: { machine } }: PipelineStack): MathExpression {
    const statistic = { statistic: Stats.SUM };
    return new MathExpression({
      label: 'Failed runs',
      expression: 'failed + late',
      usingMetrics: { failed: machine.metricFailed(statistic), late: machine.metricTimedOut(statistic) },
      period: FIVE_MINUTES,
    });
  }

  private sum(metricName: 'Throttles', functions: readonly HandlerFunction[]): MathExpression {
    const metrics = functions.map(({ function: target }) =>
      target.metric(metricName, { statistic: Stats.SUM }),
    );
    return new MathExpression({
      label: metricName,
      expression: metrics.map((_, i) => `m${i}`).join(' + '),
      usingMetrics: Object.fromEntries(metrics.map((metric, i) => [`m${i}`, metric])),
      period: FIVE_MINUTES,
    });
  }

  /** Percent of the API's answers that are 5xx. */
  private failing({ api }: ApiStack): MathExpression {
    return new MathExpression({
      label: 'Answers 5xx, percent',
      expression: '100 * errors / answers',
      usingMetrics: {
        errors: api.metricServerError({ statistic: Stats.SUM }),
        answers: api.metricCount({ statistic: Stats.SUM }),
      },
      period: FIVE_MINUTES,
    });
  }
}
