import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';

export interface BudgetStackProps extends StackProps {
  readonly config: StageConfig;
}

/**
 * Sends a letter when 80% of the month's budget is spent, and when more than all of it is forecast: docs/how-to/runbook.md#budget.
 * A stack of its own, because CloudFormation makes budgets in us-east-1 and not in Jakarta.
 */
export class BudgetStack extends Stack {
  constructor(scope: Construct, id: string, { config, ...props }: BudgetStackProps) {
    super(scope, id, props);
    const topic = new AlarmTopic(this, 'Alarms', { config });
    const tell = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: {
        notificationType,
        comparisonOperator: 'GREATER_THAN',
        threshold,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'SNS', address: topic.topicArn }],
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `bersinar-${config.stage}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: config.monitoring.budgetUsd, unit: 'USD' },
        // Counts resources with the tags of this stage. Activate the tags for cost allocation once.
        costFilters: { TagKeyValue: [`user:stage$${config.stage}`] },
      },
      notificationsWithSubscribers: [tell('ACTUAL', 80), tell('FORECASTED', 100)],
    });
  }
}
