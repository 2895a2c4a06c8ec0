import { DEFAULT_LIMITS } from '../../pipeline/upload/parse/limits.ts';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import { RANGE_BYTES } from '../../schemas/model/upload-limits.ts';
import { cloudEnv, readEnv } from '../../schemas/runtime/env.ts';
import { lazyObjectStore, lazyQueue, lazyRegistry } from '../stores/lazy.ts';
import type { ObjectStore } from '../stores/object-store.ts';
import type { Trace } from './clients/tracing.ts';
import type { Context, Log } from './context.ts';
import type { Metrics } from './metrics.ts';

/** The members that Lambda functions have beyond the embedded runtime's context. */
export interface CloudContext extends Context {
  readonly metrics: Metrics;
  /** The pages. */
  readonly portalBucket: ObjectStore;
}

/**
 * The context over AWS. A function has only the names that it was granted, and loads only the clients that it uses. It
 * loads a store's client at the first call and the table's at once, because every function with a table reads it first.
 */
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
  const trace = once(async () =>
    env.POWERTOOLS_TRACE_ENABLED ? (await import('./clients/tracing.ts')).xrayTrace() : untraced,
  );
  const buckets = once(async () => (await import('./clients/s3.ts')).s3Buckets(await trace()));
  const queues = once(async () => (await import('./clients/sqs.ts')).sqsQueues(await trace()));
  const table = once(async () =>
    (await import('./clients/dynamo.ts')).dynamoTable(await trace(), need('TABLE_NAME')),
  );
  // A caller of the table gets the error; without this line the process would end.
  if (env.TABLE_NAME !== undefined) table().catch(() => undefined);
  const bucket = (name: keyof typeof env) =>
    once(() => {
      const named = need(name);
      return lazyObjectStore(named, async () => (await buckets())(named));
    });
  const queue = (name: keyof typeof env) =>
    once(() => {
      const url = need(name);
      return lazyQueue(async () => (await queues())(url));
    });
  const registry = once(() => {
    need('TABLE_NAME');
    return lazyRegistry(table);
  });
  const [privateBucket, publicBucket, portalBucket] = [
    bucket('PRIVATE_BUCKET'),
    bucket('PUBLIC_BUCKET'),
    bucket('PORTAL_BUCKET'),
  ];
  const [intakeQueue, publishQueue] = [queue('INTAKE_QUEUE_URL'), queue('PUBLISH_QUEUE_URL')];
  return {
    catalogue,
    clock: () => new Date(),
    log: cloudLog(),
    metrics: cloudMetrics,
    releaseCode: env.RELEASE_CODE,
    pageCode: env.PAGE_CODE,
    limits: { ...DEFAULT_LIMITS, ...(env.MAX_UPLOAD_BYTES !== undefined && { bytes: env.MAX_UPLOAD_BYTES }) },
    ...(env.MAX_LARGE_UPLOAD_BYTES !== undefined && {
      large: { bytes: env.MAX_LARGE_UPLOAD_BYTES, rangeBytes: RANGE_BYTES },
    }),
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

const untraced: Trace = (client) => client;

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Loads the logger for the first line, because the API writes a line only when something fails. Lines keep their order. */
const cloudLog = (): Log => {
  const log = once(async () => (await import('./structured-log.ts')).structuredLog());
  const writing =
    (level: keyof Log): Log['info'] =>
    async (message, facts) =>
      (await log())[level](message, facts);
  return { info: writing('info'), warn: writing('warn'), error: writing('error') };
};

/** Loads the metrics library for the first count, because the API counts nothing. */
const cloudMetrics: Metrics = {
  async record(name, count) {
    const { countInLog } = await import('./count-in-log.ts');
    countInLog(name, count);
  },
};
