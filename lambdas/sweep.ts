import { createdMessage } from '../schemas/runtime/events.ts';
import { uploadIdOf } from './intake/identify.ts';
import { isJudged } from './intake/month.ts';
import type { Context } from './runtime/context.ts';
import { makeHandler } from './runtime/handler.ts';
import { keys } from './stores/keys.ts';
import type { ListedVersion } from './stores/object-store.ts';
import { parseIncoming, paths } from './stores/paths.ts';
import { recordOf, type UploadRecord } from './stores/records.ts';
import { MAX_READS } from './stores/registry.ts';
import { watch } from './watch/watch.ts';

type SweepContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'intakeQueue' | 'publishQueue' | 'log'
>;

/**
 * Compares the incoming bucket with the records, re-sends every upload that was never judged, and asks for one
 * reconcile of every dataset. Whatever a queue lost, this finds.
 */
export const sweep = (context: SweepContext) => async (): Promise<{ resent: number }> => {
  let resent = 0;
  for await (const objects of pagesOf(context.privateBucket.versions(paths.incomingPrefix))) {
    const records = await context.registry.getMany(objects.map((object) => keys.upload(uploadIdOf(object))));
    for (const [i, object] of objects.entries()) {
      if (isJudged(recordOf<UploadRecord>(records[i]))) continue;
      await context.intakeQueue.send(createdMessage('incoming', object));
      resent += 1;
    }
  }
  for (const dataset of context.catalogue.keys()) await context.publishQueue.send(dataset);
  context.log.info('swept', { resent, datasets: context.catalogue.size });
  return { resent };
};

/** What is listed and was uploaded, by as many as the table reads at once. */
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

/** Two schedules, one function: they need the same names, and both look at everything. */
export const handler = makeHandler((context) => {
  const tasks = { sweep: sweep(context), watch: watch(context) };
  return ({ task = 'sweep' }: { readonly task?: keyof typeof tasks }): Promise<object> => tasks[task]();
});
