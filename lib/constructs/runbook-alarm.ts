import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export interface RunbookAlarmProps {
  readonly topic: ITopic;
  readonly metric: IMetric;
  /** What has happened when it rings. */
  readonly says: string;
  /** It rings from this on. */
  readonly from: number;
  /** So many periods in a row. */
  readonly periods?: number;
  /** Rings where the metric is below 1, or not there at all. */
  readonly silence?: boolean;
}

/** The heading of an alarm's section in docs/how-to/runbook.md, as a link has it: `IntakeDeadLetters` -> `intake-dead-letters`. */
const runbookAnchor = (id: string): string => id.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** An alarm that tells the topic when it begins and when it is over, and leads to its section of the runbook. */
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
