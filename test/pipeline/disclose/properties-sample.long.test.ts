import { beforeAll } from '@jest/globals';
import { loadSolver } from '../../../lambdas/runtime/solver.ts';
import { attack } from '../../../pipeline/disclose/attackers/attack.ts';
import { historyOf } from '../../../pipeline/disclose/history/history.ts';
import { countsPersons } from '../../../pipeline/disclose/linked-tables/measure-groups.ts';
import { isSensitive } from '../../../pipeline/disclose/primary.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import type { MemoryContext } from '../../support/memory-context.ts';
import { publicReleases } from '../../support/public.ts';
import { publishedSample } from '../../support/published-sample.ts';

const datasets = [...catalogue.values()].filter(countsPersons);
const solver = await loadSolver();
let context: MemoryContext;

beforeAll(async () => {
  context = await publishedSample(datasets.map(({ id }) => id));
});

describe.each(datasets)('the sample of $id, published month by month', (dataset) => {
  test('1: shows no count of persons of 1 to its threshold less one', async () => {
    for (const { cells } of await publicReleases(context, dataset))
      for (const { measure, value } of cells)
        expect(isSensitive(dataset.measures[measure] ?? never(measure), value ?? 0)).toBe(false);
  });

  test('2: leaves every suppressed cell uncertain over the union of all versions', async () => {
    const findings = attack(dataset, historyOf(await publicReleases(context, dataset)), solver);
    expect(findings.filter(({ safe }) => !safe)).toEqual([]);
    expect(findings).toHaveLength(dataset.id === 'rehab-clients' ? 4 : 0);
  });
});

const never = (measure: string): never => {
  throw new Error(`No measure ${measure}.`);
};
