import { createdMessage } from '../schemas/runtime/events.ts';
import { uploadIdOf } from './intake/identify.ts';
import { isProcessed } from './intake/incoming-objects.ts';
import type { Context } from './runtime/context.ts';
import { makeHandler } from './runtime/handler.ts';
import { keys } from './stores/keys.ts';
import type { ListedVersion } from './stores/object-store.ts';
import { parseIncoming, paths } from './stores/paths.ts';
import { recordOf } from './stores/records/record.ts';
import { uploadFormat } from './stores/records/upload.ts';
import { MAX_READS } from './stores/registry.ts';
import { watch } from './watch/watch.ts';

type SweepContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'intakeQueue' | 'publishQueue' | 'log'
>;

/**
 * Compares the incoming folder with the records and sends every upload that was never checked to the intake queue again.
 * Then requests a reconcile of every dataset. This finds every message that a queue lost.
 */
export const sweep = (context: SweepContext) => async (): Promise<{ resent: number }> => {
  let resent = 0;
  for await (const objects of pagesOf(context.privateBucket.versions(paths.incomingPrefix))) {
    const records = await context.registry.getMany(objects.map((object) => keys.upload(uploadIdOf(object))));
    for (const [i, object] of objects.entries()) {
      if (isProcessed(recordOf(uploadFormat, records[i]))) continue;
      await context.intakeQueue.send(createdMessage('incoming', object));
      resent += 1;
    }
  }
  for (const dataset of context.catalogue.keys()) await context.publishQueue.send(dataset);
  context.log.info('swept', { resent, datasets: context.catalogue.size });
  return { resent };
};

/** The uploaded objects of a listing, in pages of as many as one read of the table takes. */
async function* pagesOf(listed: AsyncIterable<ListedVersion>): AsyncGenerator<readonly ListedVersion[]> {
  let page: ListedVersion[] = [];
  for await (const object of listed) {
    if (parseIncoming(object.key)) page.push(object);
    if (page.length < MAX_READS) continue;
    yield page;
    page = [];
  }
  yield page;
}

/** One function has two schedules, because both tasks read the same stores in full. */
export const handler = makeHandler((context) => {
  const tasks = { sweep: sweep(context), watch: watch(context) };
  return ({ task = 'sweep' }: { readonly task?: keyof typeof tasks }): Promise<object> => tasks[task]();
});
