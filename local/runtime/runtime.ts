import { join } from 'node:path';
import { publishRelease } from '../../lambdas/publish-release.ts';
import { pageCodeDigest, releaseCodeDigest } from '../../lambdas/runtime/code-digest.ts';
import type { Context, Log } from '../../lambdas/runtime/context.ts';
import { sweep } from '../../lambdas/sweep.ts';
import { validateUpload } from '../../lambdas/validate-upload.ts';
import { DEFAULT_LIMITS, type Limits } from '../../pipeline/upload/parse/limits.ts';
import { type Catalogue, catalogue as installed } from '../../schemas/agency/catalogue.ts';
import { createdMessage } from '../../schemas/runtime/events.ts';
import type { LocalObjectStore } from '../stores/indexed-object-store.ts';
import { openLocalStores } from '../stores/open.ts';
import type { PutSigner } from '../stores/put-signature.ts';
import { type DeadLetter, deadLetters } from './dead-letters.ts';
import { type LocalQueue, localQueue } from './queue.ts';

export interface RuntimeOptions {
  /** Folder of the state. */
  readonly folder: string;
  readonly signer: PutSigner;
  readonly log: Log;
  readonly catalogue?: Catalogue;
  readonly clock?: () => Date;
  readonly limits?: Partial<Limits>;
  /** Wait before a failed message is delivered again: a second unless told. */
  readonly retryMs?: number;
}

/** The cloud on one machine: the same handlers, over stores in a folder and queues in memory. */
export interface Runtime {
  readonly context: Context & {
    readonly privateBucket: LocalObjectStore;
    readonly publicBucket: LocalObjectStore;
  };
  /** Finds work that a crash or a queue lost; run it at start and from time to time. */
  sweep(): Promise<{ resent: number }>;
  /** Sends the dead letters again, for use after a fault is fixed; resolves when they are handled. */
  redrive(): Promise<{ redriven: number; failedAgain: number }>;
  /** Resolves when no message waits or is being handled. */
  idle(): Promise<void>;
  /** Deletes the table's items: see local/runtime/rebuild.ts. */
  clearTable(): Promise<void>;
  /** Waits for the messages in work, then closes the stores. */
  close(): Promise<void>;
}

const SOURCE_ROOT = join(import.meta.dirname, '../..');

/** Opens the stores and connects bucket -> intake queue -> validate -> publish queue -> publish, as lib/ does in AWS. */
export const openRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const { folder, signer, log, catalogue = installed, clock = () => new Date(), limits } = options;
  const stores = await openLocalStores(folder, { signer, clock });
  const letters = deadLetters(stores.registry);
  const queue = (name: DeadLetter['queue']): LocalQueue =>
    localQueue({
      concurrency: 4,
      maxReceiveCount: 5,
      retryMs: options.retryMs ?? 1000,
      onDeadLetter: async (body) => {
        log.error('dead letter', { queue: name, body });
        await letters.keep({ queue: name, body });
      },
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
    releaseCode: releaseCodeDigest(SOURCE_ROOT),
    pageCode: pageCodeDigest(SOURCE_ROOT),
    limits: { ...DEFAULT_LIMITS, ...limits },
  };
  context.privateBucket.onPut((_bucket, object) => {
    if (object.key.startsWith('incoming/')) void intakeQueue.send(createdMessage('private', object));
  });
  intakeQueue.deliverTo(validateUpload(context));
  publishQueue.deliverTo(publishRelease(context));
  const idle = async () => {
    await intakeQueue.idle();
    await publishQueue.idle();
  };
  return {
    context,
    sweep: sweep(context),
    async redrive() {
      const taken = await letters.take();
      for (const { queue: name, body } of taken)
        await (name === 'intake' ? intakeQueue : publishQueue).send(body);
      await idle();
      return { redriven: taken.length, failedAgain: (await letters.list()).length };
    },
    idle,
    clearTable: stores.clearTable,
    async close() {
      await Promise.all([intakeQueue.stop(), publishQueue.stop()]);
      await stores.close();
    },
  };
};
