import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export interface RunbookAlarmProps {
  readonly topic: ITopic;
  readonly metric: IMetric;
  /** What has happened when the alarm is raised. */
  readonly says: string;
  /** The alarm is raised from this value on. */
  readonly from: number;
  /** Periods in a row that must reach the value (1 by default). */
  readonly periods?: number;
  /** Raised when the metric is below the value or absent, instead of above it. */
  readonly silence?: boolean;
}

/** The anchor of an alarm's section in docs/how-to/runbook.md: `IntakeDeadLetters` -> `intake-dead-letters`. */
const runbookAnchor = (id: string): string => id.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** An alarm that notifies the topic when it starts and ends, and links to its section of the runbook. */
export class RunbookAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: RunbookAlarmProps) {
    const { topic, metric, says, from, periods = 1, silence = false } = props;
    super(scope, id, {
      metric,
      threshold: from,
      evaluationPeriods: periods,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${says} What to do: docs/how-to/runbook.md#${runbookAnchor(id)}`,
    });
    const action = new SnsAction(topic);
    this.addAlarmAction(action);
    this.addOkAction(action);
  }
}

export const FIVE_MINUTES = Duration.minutes(5);
