import { Aws, type CfnElement, Duration, Stack } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { Effect, Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  Choice,
  Condition,
  DefinitionBody,
  DistributedMap,
  JsonPath,
  LogLevel,
  StateMachine,
  StateMachineType,
  Succeed,
  TaskInput,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { removalOf, type StageConfig } from '../config.ts';
import type { HandlerFunction } from './handler-function.ts';
import type { SecureBucket } from './secure-bucket.ts';

/** Ranges that are read at once. */
const AT_ONCE = 40;
/** A run that takes longer fails, and its alarm asks a person to look. */
const LONGEST = Duration.hours(2);
const TRIES = 4;

const DELIVERIES = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
];
const TRACES = [
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];

export interface LargeFilesProps {
  readonly config: StageConfig;
  /** The private bucket. A job that is written there starts the machine. */
  readonly bucket: SecureBucket;
  /** Checks one range. */
  readonly checkRange: HandlerFunction;
  /** Combines the results of all ranges. */
  readonly settleRanges: HandlerFunction;
}

/** Reads files that are too large for one function, in ranges; see docs/decisions/0023-large-files.md. */
export class LargeFiles extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { config, bucket, checkRange, settleRanges }: LargeFilesProps) {
    super(scope, id);
    const role = this.role([checkRange, settleRanges]);
    const logs = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/vendedlogs/states/bersinar-${config.stage}-large-files`,
      retention: config.logRetention,
      removalPolicy: removalOf(config),
    });
    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromChainable(this.states(checkRange, settleRanges)),
      comment: 'Checks a large file in ranges; its input names the job',
      timeout: LONGEST,
      role: role.withoutPolicyUpdates(),
      tracingEnabled: true,
      logs: { destination: logs, level: LogLevel.ALL, includeExecutionData: false },
    });
    this.machine.node.addDependency(role);
    // CDK's own policy for a role that takes no changes; allowRunsOfRanges adds what the machine needs.
    this.machine.node.tryRemoveChild('DistributedMapPolicy');
    this.allowRunsOfRanges(role);
    new Rule(this, 'Begins', {
      description: 'Starts the machine when a job is written',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [bucket.bucketName] },
          object: { key: [{ wildcard: 'ranges/*/job.json' }] },
        },
      },
      targets: [
        new SfnStateMachine(this.machine, {
          input: RuleTargetInput.fromObject({ job: EventField.fromPath('$.detail.object.key') }),
        }),
      ],
    });
  }

  private states(checkRange: HandlerFunction, settleRanges: HandlerFunction) {
    const all = (name: string, task: string, resultPath: string) =>
      this.task(name, settleRanges, { task, job: JsonPath.stringAt('$.job') }, resultPath);
    const each = (name: string, task: string, itemsPath: string) =>
      new DistributedMap(this, name, {
        itemsPath,
        itemSelector: {
          task,
          'job.$': '$.job',
          'item.$': '$$.Map.Item.Value',
          'keyParts.$': 'States.ArrayLength($.planned.keyParts)',
        },
        maxConcurrency: AT_ONCE,
        mapExecutionType: StateMachineType.EXPRESS,
        resultPath: JsonPath.DISCARD,
      }).itemProcessor(this.task(`${name}: one`, checkRange, undefined, JsonPath.DISCARD));
    const merge = all('Merge', 'merge', JsonPath.DISCARD).next(new Succeed(this, 'Checked'));
    const read = each('Survey', 'survey', '$.planned.ranges')
      .next(all('Settle', 'settle', '$.settled'))
      .next(each('Check', 'check', '$.settled.ranges'))
      .next(each('Find repeated keys', 'find-repeated', '$.planned.keyParts'))
      .next(each('Name repeated keys', 'name-repeated', '$.settled.ranges'))
      .next(merge);
    return all('Plan', 'plan', '$.planned').next(
      new Choice(this, 'Is it text?')
        .when(Condition.booleanEquals('$.planned.isText', true), read)
        .otherwise(merge),
    );
  }

  private task(
    name: string,
    { function: lambdaFunction, timeout }: HandlerFunction,
    payload: object | undefined,
    resultPath: string,
  ) {
    return new LambdaInvoke(this, name, {
      lambdaFunction,
      // Without a payload a task gets what the map selects for its item.
      ...(payload && { payload: TaskInput.fromObject({ ...payload }) }),
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
      resultPath,
      taskTimeout: Timeout.duration(timeout),
      // A step can be repeated: what it writes depends on the file alone.
    }).addRetry({
      errors: ['States.ALL'],
      interval: Duration.seconds(5),
      backoffRate: 3,
      maxAttempts: TRIES - 1,
    });
  }

  private role(functions: readonly HandlerFunction[]): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    const allow = (actions: readonly string[], resources: readonly string[]) =>
      role.addToPolicy(
        new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources] }),
      );
    allow(
      ['lambda:InvokeFunction'],
      functions.map(({ function: target }) => target.functionArn),
    );
    allow([...DELIVERIES, ...TRACES], ['*']);
    acknowledge(
      role,
      'AwsSolutions-IAM5[Resource::*]',
      'The actions by which Step Functions delivers logs and traces take no resource',
    );
    return role;
  }

  /** A distributed map runs each of its items as a run of the same machine. */
  private allowRunsOfRanges(role: Role): void {
    const { stateMachineArn, stateMachineName } = this.machine;
    const runs = `arn:${Aws.PARTITION}:states:${Aws.REGION}:${Aws.ACCOUNT_ID}:execution:${stateMachineName}:*`;
    const machine = Stack.of(this).getLogicalId(this.machine.node.defaultChild as CfnElement);
    const policy = new Policy(this, 'RunsOfRanges', {
      roles: [role],
      statements: [
        new PolicyStatement({ actions: ['states:StartExecution'], resources: [stateMachineArn] }),
        new PolicyStatement({
          actions: ['states:DescribeExecution', 'states:StopExecution'],
          resources: [runs],
        }),
      ],
    });
    acknowledge(
      policy,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:<${machine}.Name>:*]`,
      'The runs of this machine alone, which have no names before they begin',
    );
  }
}
