import assert from 'node:assert/strict';
import { figuresOf2024 } from '../../support/figures.ts';
import type { Report } from '../../support/report.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { invoke } from '../cloud/functions.ts';
import { until } from '../cloud/wait.ts';
import { jsonAt } from './fetch.ts';

interface Summary {
  readonly indicators: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly version: string;
  }[];
}

/** The figures of 2024 that do not come from the month that the dead-letter check corrected. */
const UNTOUCHED = Object.keys(figuresOf2024).filter((id) => !id.startsWith('seized-'));

/** The restore drill of docs/how-to/deploy-to-aws.md: the table is lost, and comes back from the buckets alone. */
export const restore = (report: Report, cloud: Cloud): Promise<void> =>
  report.check(
    'a lost table comes back from the buckets: same versions, same figures, every upload',
    async () => {
      const heads = await cloud.heads();
      const before = await cloud.uploads();
      const summary = () => jsonAt<Summary>(cloud.site.url, '/v1/summary?period=2024');
      const figures = (await summary()).indicators;
      await cloud.emptyTable();
      assert.equal((await cloud.uploads()).size, 0);
      await invoke(cloud, 'SweepFunction');
      await until(
        'every upload to be settled again',
        async () => {
          const states = [...(await cloud.uploads()).values()].map(({ state }) => state);
          return states.length === before.size && !states.includes('received') ? true : undefined;
        },
        { seconds: 240, everyMs: 2000 },
      );
      const versions = (of: Readonly<Record<string, { version: string; n: number }>>) =>
        Object.fromEntries(Object.entries(of).map(([id, { version, n }]) => [id, [version, n]]));
      assert.deepEqual(versions(await cloud.heads()), versions(heads));
      const restored = (await summary()).indicators;
      for (const id of UNTOUCHED)
        assert.deepEqual(
          restored.find((indicator) => indicator.id === id)?.value,
          figures.find((indicator) => indicator.id === id)?.value,
          id,
        );
    },
  );
