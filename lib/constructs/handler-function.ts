import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { type HandlerName, metricsNamespace, removalOf, type StageConfig } from '../config.ts';
import { ROOT } from '../root.ts';
import type { SecureBucket } from './secure-bucket.ts';

const WHOLE_FOLDERS =
  'The names of objects are not known when the policy is written; test/lib/permissions.ts has every action and folder of the role';

/** The WebAssembly of HiGHS. Its loader looks for this file beside the bundle. */
const SOLVER = join(ROOT, 'node_modules/highs/build/highs.wasm');

/** The handlers that solve linear programs; the others do without its 3.5 MB. */
const SOLVING: ReadonlySet<string> = new Set(['publish-release']);

/** Handlers of requests that a person waits for. They start without the tracer, which would make the start longer. */
const AWAITED: ReadonlySet<string> = new Set(['serve-api', 'issue-upload']);

/** Bundles a handler into a temporary folder, runs `make` with its code and removes the folder. */
const withBundle = <T>(handler: HandlerName, carries: string | undefined, make: (code: Code) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), `bundle-${handler}-`));
  try {
    if (carries) cpSync(carries, join(folder, basename(carries)), { recursive: true });
    const command = ['--import', 'tsx', join(ROOT, 'lib/bundling/run.ts'), handler, folder];
    execFileSync(process.execPath, command, { cwd: ROOT });
    return make(Code.fromAsset(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export interface HandlerFunctionProps {
  readonly config: StageConfig;
  readonly handler: HandlerName;
  readonly description: string;
  /** A folder to put beside the bundle of a function that runs at deployment. Such a function is not traced. */
  readonly carries?: string;
}

/**
 * The function of one file of `lambdas/`, with a log group and a role of its own. By itself it may only write its log and
 * traces. A grant of a store or queue adds a permission and sets the variable with the name of the store or queue.
 */
export class HandlerFunction extends Construct {
  readonly function: LambdaFunction;
  readonly handler: HandlerName;
  readonly timeout: Duration;
  /** The most that run at once. Absent: no limit of its own. */
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
    const besides = carries ?? (SOLVING.has(handler) ? SOLVER : undefined);
    const make = (code: Code) =>
      new LambdaFunction(this, 'Function', {
        description,
        code,
        handler: 'index.handler',
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
          POWERTOOLS_SERVICE_NAME: handler,
          POWERTOOLS_METRICS_NAMESPACE: metricsNamespace(config),
          ...(AWAITED.has(handler) && { POWERTOOLS_TRACE_ENABLED: 'false' }),
        },
      });
    // Tests that read templates alone bundle nothing.
    this.function = Stack.of(this).bundlingRequired
      ? withBundle(handler, besides, make)
      : make(Code.fromAsset(join(ROOT, 'lambdas')));
    if (!carries) this.acknowledgeWildcard('*', 'X-Ray’s two actions take no resource');
  }

  /** Sets an environment variable. */
  set(name: string, value: string): void {
    this.function.addEnvironment(name, value);
  }

  /** Adds a permission. The tests refuse wildcard actions such as `s3:Get*`. */
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

  /** Adds a permission on whole folders of a bucket. A policy cannot be narrower, because the names of objects are not known. */
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
