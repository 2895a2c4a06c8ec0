import { join } from 'node:path';
import { publishRelease } from '../lambdas/publish-release.ts';
import { codeVersion } from '../lambdas/runtime/code-version.ts';
import type { Context, Log } from '../lambdas/runtime/context.ts';
import { sweep } from '../lambdas/sweep.ts';
import { validateUpload } from '../lambdas/validate-upload.ts';
import { DEFAULT_LIMITS, type Limits } from '../pipeline/parse/limits.ts';
import { type Catalogue, catalogue as installed } from '../schemas/datasets.ts';
import { createdMessage } from '../schemas/events.ts';
import { type LocalQueue, localQueue } from './queue.ts';
import type { LocalObjectStore } from './stores/indexed-object-store.ts';
import { openLocalStores } from './stores/open.ts';
import type { PutSigner } from './stores/put-signature.ts';

export interface RuntimeOptions {
  /** Folder that the state is kept in. */
  readonly folder: string;
  readonly signer: PutSigner;
  readonly log: Log;
  readonly catalogue?: Catalogue;
  readonly clock?: () => Date;
  readonly limits?: Partial<Limits>;
}

/** The cloud on one machine: the same handlers, over stores in a folder and queues in memory. */
export interface Runtime {
  readonly context: Context & {
    readonly privateBucket: LocalObjectStore;
    readonly publicBucket: LocalObjectStore;
  };
  /** Looks for work that a crash or a queue lost; run at start and from time to time. */
  sweep(): Promise<{ resent: number }>;
  /** Resolves when no message waits or is being handled. */
  idle(): Promise<void>;
  /** Finishes what is being handled, then closes the stores. */
  close(): Promise<void>;
}

const SOURCE_ROOT = join(import.meta.dirname, '..');

/** Opens the stores and connects bucket -> intake queue -> validate -> publish queue -> publish, as lib/ does in AWS. */
export const openRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const { folder, signer, log, catalogue = installed, clock = () => new Date(), limits } = options;
  const stores = await openLocalStores(folder, { signer, clock });
  const queue = (name: string): LocalQueue =>
    localQueue({
      concurrency: 4,
      maxReceiveCount: 5,
      retryMs: 1000,
      onDeadLetter: (body) => log.error('dead letter', { queue: name, body }),
    });
  const [intakeQueue, publishQueue] = [queue('intake'), queue('publish')];
  const context = {
    catalogue,
    registry: stores.registry,
    privateBucket: stores.bucket('private'),
    publicBucket: stores.bucket('public'),
    intakeQueue,
    publishQueue,
    clock,
    log,
    codeVersion: codeVersion(SOURCE_ROOT),
    limits: { ...DEFAULT_LIMITS, ...limits },
  };
  context.privateBucket.onPut((_bucket, object) => {
    if (object.key.startsWith('incoming/')) void intakeQueue.send(createdMessage('private', object));
  });
  intakeQueue.deliverTo(validateUpload(context));
  publishQueue.deliverTo(publishRelease(context));
  return {
    context,
    sweep: sweep(context),
    async idle() {
      await intakeQueue.idle();
      await publishQueue.idle();
    },
    async close() {
      await Promise.all([intakeQueue.stop(), publishQueue.stop()]);
      await stores.close();
    },
  };
};
