import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { pageCodeDigest, releaseCodeDigest } from '../../lambdas/runtime/code-digest.ts';
import type { StageConfig } from '../config.ts';
import { HandlerFunction } from '../constructs/handler-function.ts';
import { LargeFiles } from '../constructs/large-files.ts';
import { QueueWithDlq } from '../constructs/queue-with-dlq.ts';
import { ROOT } from '../root.ts';
import type { DataStack } from './data-stack.ts';

const SWEEP_EVERY = Duration.minutes(10);
/** The alarm HeadsAhead needs two counts that are five minutes apart. */
const WATCH_EVERY = Duration.minutes(5);

export interface PipelineStackProps extends StackProps {
  readonly config: StageConfig;
  readonly data: DataStack;
}

/** From an upload to a release: intake queue -> validate-upload (by ranges where a file is large) -> publish queue -> publish-release, and the sweeper. */
export class PipelineStack extends Stack {
  readonly publish: QueueWithDlq;
  readonly sweep: HandlerFunction;
  readonly largeFiles: LargeFiles;
  readonly functions: readonly HandlerFunction[];

  constructor(scope: Construct, id: string, { config, data, ...props }: PipelineStackProps) {
    super(scope, id, props);
    this.publish = new QueueWithDlq(this, 'Publish', {
      variable: 'PUBLISH_QUEUE_URL',
      consumer: config.handlers['publish-release'],
    });
    const validate = this.addValidateUpload(config, data);
    const publish = this.addPublishRelease(config, data);
    this.sweep = this.addSweep(config, data);
    const [checkRange, settleRanges] = this.addRanges(config, data);
    const { bucket } = data.privateStore;
    this.largeFiles = new LargeFiles(this, 'LargeFiles', { config, bucket, checkRange, settleRanges });
    this.functions = [validate, checkRange, settleRanges, publish, this.sweep];
    new CfnOutput(this, 'PublishQueueUrl', { value: this.publish.queue.queueUrl });
    new CfnOutput(this, 'PublishDeadLettersUrl', { value: this.publish.deadLetters.queueUrl });
  }

  private addValidateUpload(
    config: StageConfig,
    { intake, privateStore, registry }: DataStack,
  ): HandlerFunction {
    const validate = new HandlerFunction(this, 'ValidateUpload', {
      config,
      handler: 'validate-upload',
      description: 'Checks an uploaded file, writes its report and its accepted rows',
    });
    intake.deliverTo(validate);
    privateStore.grantValidate(validate);
    registry.grantRecord(validate);
    this.publish.grantSend(validate);
    validate.set('MAX_UPLOAD_BYTES', String(config.maxUploadBytes));
    validate.set('MAX_LARGE_UPLOAD_BYTES', String(config.maxLargeUploadBytes));
    return validate;
  }

  private addRanges(
    config: StageConfig,
    { intake, privateStore }: DataStack,
  ): readonly [HandlerFunction, HandlerFunction] {
    const checkRange = new HandlerFunction(this, 'CheckRange', {
      config,
      handler: 'check-range',
      description: 'Checks one range of a large file',
    });
    privateStore.grantCheckRanges(checkRange);
    const settleRanges = new HandlerFunction(this, 'SettleRanges', {
      config,
      handler: 'settle-ranges',
      description: 'Plans the ranges of a large file and combines their results',
    });
    privateStore.grantSettleRanges(settleRanges);
    intake.grantSend(settleRanges);
    return [checkRange, settleRanges];
  }

  private addPublishRelease(
    config: StageConfig,
    { privateStore, releases, registry }: DataStack,
  ): HandlerFunction {
    const publish = new HandlerFunction(this, 'PublishRelease', {
      config,
      handler: 'publish-release',
      description: 'Publishes the accepted rows of a dataset as a release',
    });
    this.publish.deliverTo(publish);
    privateStore.grantPublish(publish);
    releases.grantMakePublic(publish);
    registry.grantCommit(publish);
    publish.set('RELEASE_CODE', releaseCodeDigest(ROOT));
    publish.set('PAGE_CODE', pageCodeDigest(ROOT));
    return publish;
  }

  private addSweep(
    config: StageConfig,
    { intake, privateStore, releases, registry }: DataStack,
  ): HandlerFunction {
    const sweep = new HandlerFunction(this, 'Sweep', {
      config,
      handler: 'sweep',
      description: 'Finds uploads that a queue lost, asks for a reconcile of every dataset, counts delays',
    });
    privateStore.grantListUploads(sweep);
    registry.grantRead(sweep);
    releases.grantRead(sweep);
    intake.grantSend(sweep);
    this.publish.grantSend(sweep);
    new Rule(this, 'SweepSchedule', {
      schedule: Schedule.rate(SWEEP_EVERY),
      targets: [new LambdaFunction(sweep.function)],
    });
    new Rule(this, 'WatchSchedule', {
      schedule: Schedule.rate(WATCH_EVERY),
      targets: [new LambdaFunction(sweep.function, { event: RuleTargetInput.fromObject({ task: 'watch' }) })],
    });
    return sweep;
  }
}
