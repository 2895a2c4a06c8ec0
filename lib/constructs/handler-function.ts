import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { type BundlingOptions, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { type HandlerName, metricsNamespace, removalOf, type StageConfig } from '../config.ts';
import type { SecureBucket } from './secure-bucket.ts';

const WHOLE_FOLDERS =
  'Objects are yet unnamed when the policy is written; test/lib/permissions.test.ts has every action and folder of the role';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** The ids by the folder's files, as `schemas/datasets.ts` reads them where nothing is bundled. */
const bundledDatasetIds = (): string[] =>
  readdirSync(join(ROOT, 'schemas/datasets'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();

/** HiGHS is WebAssembly in a file of its own, which its loader looks for beside the bundle. */
const SOLVER = 'node_modules/highs/build/highs.wasm';

/** The handlers that solve programs; the others need not carry 3.5 MB. */
const SOLVING: ReadonlySet<string> = new Set(['publish-release']);

const bundling = (carries: string | undefined): BundlingOptions => ({
  format: OutputFormat.ESM,
  mainFields: ['module', 'main'],
  // Everything goes in, the AWS SDK too: what was tested is what runs.
  externalModules: [],
  minify: true,
  sourceMap: true,
  sourcesContent: false,
  define: { BUNDLED_DATASET_IDS: JSON.stringify(bundledDatasetIds()) },
  // CommonJS packages in an ES module still call require.
  banner:
    "import{createRequire as bannerCreateRequire}from'node:module';const require=bannerCreateRequire(import.meta.url);",
  ...(carries && {
    commandHooks: {
      beforeInstall: () => [],
      beforeBundling: () => [],
      afterBundling: (from: string, to: string) => [`cp -R "${join(from, carries)}" "${to}"`],
    },
  }),
});

export interface HandlerFunctionProps {
  readonly config: StageConfig;
  readonly handler: HandlerName;
  readonly description: string;
  /** A folder of the project that goes beside the bundle, for a function that runs at deployment and is not traced. */
  readonly carries?: string;
}

/**
 * The function of one file of `lambdas/`, with a log group and a role of its own. At first it may do nothing but
 * write its log and traces: every other permission comes from a store's or queue's grant, together with the variable that
 * names the thing.
 */
export class HandlerFunction extends Construct {
  readonly function: NodejsFunction;
  readonly handler: HandlerName;
  readonly timeout: Duration;
  /** The most that run at once; absent: no limit of its own. */
  readonly concurrency: number | undefined;
  private readonly role: Role;

  constructor(scope: Construct, id: string, { config, handler, description, carries }: HandlerFunctionProps) {
    super(scope, id);
    const { memoryMb, timeoutSeconds, concurrency } = config.handlers[handler];
    this.handler = handler;
    this.timeout = Duration.seconds(timeoutSeconds);
    this.concurrency = concurrency;
    const logGroup = new LogGroup(this, 'Logs', {
      retention: config.logRetention,
      removalPolicy: removalOf(config),
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    this.function = new NodejsFunction(this, 'Function', {
      description,
      entry: join(ROOT, 'lambdas', `${handler}.ts`),
      projectRoot: ROOT,
      depsLockFilePath: join(ROOT, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMb,
      timeout: this.timeout,
      ...(concurrency !== undefined && { reservedConcurrentExecutions: concurrency }),
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: carries ? Tracing.DISABLED : Tracing.ACTIVE,
      environment: {
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: handler,
        POWERTOOLS_METRICS_NAMESPACE: metricsNamespace(config),
      },
      bundling: bundling(carries ?? (SOLVING.has(handler) ? SOLVER : undefined)),
    });
    if (!carries) this.acknowledgeWildcard('*', 'X-Ray’s two actions take no resource');
  }

  /** Sets an environment variable. */
  set(name: string, value: string): void {
    this.function.addEnvironment(name, value);
  }

  /** Adds a permission. Actions are spelt out: `s3:Get*` and the like are refused by the tests. */
  may(
    actions: readonly string[],
    resources: readonly string[],
    conditions?: Record<string, Record<string, unknown>>,
  ): void {
    this.function.addToRolePolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [...resources],
        ...(conditions && { conditions }),
      }),
    );
  }

  /** Adds a permission on whole folders of a bucket, which is as near as a policy can come to objects yet unnamed. */
  mayIn(bucket: SecureBucket, actions: readonly string[], folders: readonly string[]): void {
    this.may(
      actions,
      folders.map((folder) => bucket.arnForObjects(`${folder}/*`)),
    );
    for (const folder of folders)
      this.acknowledgeWildcard(`${bucket.importedArn}/${folder}/*`, WHOLE_FOLDERS);
  }

  private acknowledgeWildcard(resource: string, reason: string): void {
    acknowledge(this.role, `AwsSolutions-IAM5[Resource::${resource}]`, reason);
  }
}
