import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type BundlingOptions, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { HandlerName, StageConfig } from '../config.ts';

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
const SOLVING: ReadonlySet<HandlerName> = new Set(['publish-release']);

const bundling = (handler: HandlerName): BundlingOptions => ({
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
  ...(SOLVING.has(handler) && {
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (input, output) => [`cp "${join(input, SOLVER)}" "${output}"`],
    },
  }),
});

export interface HandlerFunctionProps {
  readonly config: StageConfig;
  readonly handler: HandlerName;
  readonly description: string;
}

/**
 * The function of one file of `lambdas/`, with a log group and a role of its own. At first it may do nothing but
 * write its log: every other permission comes from a store's or queue's grant, together with the variable that
 * names the thing.
 */
export class HandlerFunction extends Construct {
  readonly function: NodejsFunction;
  readonly handler: HandlerName;
  readonly timeout: Duration;
  /** The most that run at once; absent: no limit of its own. */
  readonly concurrency: number | undefined;

  constructor(scope: Construct, id: string, { config, handler, description }: HandlerFunctionProps) {
    super(scope, id);
    const { memoryMb, timeoutSeconds, concurrency } = config.handlers[handler];
    this.handler = handler;
    this.timeout = Duration.seconds(timeoutSeconds);
    this.concurrency = concurrency;
    const logGroup = new LogGroup(this, 'Logs', {
      retention: config.logRetention,
      removalPolicy: config.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
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
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: { NODE_OPTIONS: '--enable-source-maps' },
      bundling: bundling(handler),
    });
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
}
