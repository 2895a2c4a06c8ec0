import { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit, Metrics as PowertoolsMetrics } from '@aws-lambda-powertools/metrics';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DEFAULT_LIMITS } from '../../pipeline/parse/limits.ts';
import { catalogue } from '../../schemas/datasets.ts';
import { cloudEnv, readEnv } from '../../schemas/env.ts';
import { dynamoRegistry } from '../stores/aws/dynamo-registry.ts';
import { s3ObjectStore } from '../stores/aws/s3-object-store.ts';
import { sqsQueue } from '../stores/aws/sqs-queue.ts';
import type { ObjectStore } from '../stores/object-store.ts';
import type { Context, Log } from './context.ts';
import type { Metrics } from './metrics.ts';

/** What the Lambda functions have more than the embedded runtime's. */
export interface CloudContext extends Context {
  readonly metrics: Metrics;
  /** The pages. */
  readonly portalBucket: ObjectStore;
}

/** The context over AWS. Parts are made when first used: a function has only the names that it was granted. */
export const cloudContext = (source: NodeJS.ProcessEnv): CloudContext => {
  const env = readEnv(cloudEnv, source);
  const need = (name: keyof typeof env): string => {
    const value = env[name];
    if (value === undefined)
      throw new Error(
        `The environment variable ${name} is not set for this function; its construct has to grant it.`,
      );
    return String(value);
  };
  // Each call to AWS is a part of the function's trace.
  const tracer = new Tracer();
  const s3 = once(() => tracer.captureAWSv3Client(new S3Client({})));
  const sqs = once(() => tracer.captureAWSv3Client(new SQSClient({})));
  const dynamo = once(() => tracer.captureAWSv3Client(new DynamoDBClient({})));
  const registry = once(() => dynamoRegistry({ client: dynamo(), table: need('TABLE_NAME') }));
  const privateBucket = once(() => s3ObjectStore({ client: s3(), bucket: need('PRIVATE_BUCKET') }));
  const publicBucket = once(() => s3ObjectStore({ client: s3(), bucket: need('PUBLIC_BUCKET') }));
  const portalBucket = once(() => s3ObjectStore({ client: s3(), bucket: need('PORTAL_BUCKET') }));
  const intakeQueue = once(() => sqsQueue({ client: sqs(), url: need('INTAKE_QUEUE_URL') }));
  const publishQueue = once(() => sqsQueue({ client: sqs(), url: need('PUBLISH_QUEUE_URL') }));
  return {
    catalogue,
    clock: () => new Date(),
    log: cloudLog(),
    metrics: cloudMetrics(),
    codeVersion: env.CODE_VERSION,
    limits: { ...DEFAULT_LIMITS, ...(env.MAX_UPLOAD_BYTES !== undefined && { bytes: env.MAX_UPLOAD_BYTES }) },
    get registry() {
      return registry();
    },
    get privateBucket() {
      return privateBucket();
    },
    get publicBucket() {
      return publicBucket();
    },
    get portalBucket() {
      return portalBucket();
    },
    get intakeQueue() {
      return intakeQueue();
    },
    get publishQueue() {
      return publishQueue();
    },
  };
};

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Structured JSON logs (Powertools; POWERTOOLS_SERVICE_NAME and POWERTOOLS_LOG_LEVEL apply). */
const cloudLog = (): Log => {
  const logger = new Logger();
  return {
    info: (message, facts = {}) => logger.info(message, { facts }),
    warn: (message, facts = {}) => logger.warn(message, { facts }),
    error: (message, facts = {}) => logger.error(message, { facts }),
  };
};

/** Metrics by way of the log (EMF), each written at once (Powertools; POWERTOOLS_METRICS_NAMESPACE applies). */
const cloudMetrics = (): Metrics => {
  const metrics = new PowertoolsMetrics();
  return { record: (name, count) => metrics.singleMetric().addMetric(name, MetricUnit.Count, count) };
};
