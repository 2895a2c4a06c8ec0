import { loadSolver } from '../../../lambdas/runtime/solver.ts';
import { attack } from '../../../pipeline/disclose/attackers/attack.ts';
import { finalHadPassed, smallRevisions } from '../../../pipeline/disclose/differencing.ts';
import {
  type DisclosureHistory,
  historyOf,
  withRelease,
} from '../../../pipeline/disclose/history/history.ts';
import { isSensitive } from '../../../pipeline/disclose/primary.ts';
import {
  cellKey,
  type PublicCell,
  type PublicRelease,
  withoutValues,
} from '../../../pipeline/disclose/public-release.ts';
import { suppressedCells } from '../../../pipeline/disclose/secondary/suppress.ts';
import { effectiveUploads, type PublishedMonth } from '../../../pipeline/release/effective-uploads.ts';
import type { ReleaseMonth } from '../../../pipeline/release/inputs.ts';
import type { Row } from '../../../schemas/model/dataset.ts';
import { exactRelease, type Family, familyArbitrary } from '../../support/families.ts';
import { cases, fc } from '../../support/generated.ts';

/** Histories of versions with revisions. */
const RUNS = cases(200, 12);
const solver = await loadSolver();

const RECEIVED = '2025-06-01T00:00:00.000Z';

/** Publishes every version of a family as the commit does: what is deferred, what is hidden, what is public before. */
const publish = ({ dataset, versions }: Family) => {
  let history: DisclosureHistory = new Map();
  let published = new Map<string, PublishedMonth>();
  const releases: PublicRelease[] = [];
  let deferred = 0;
  for (const [n, months] of versions.entries()) {
    const rows = new Map<string, readonly Row[]>(
      months.map((month) => [`${month.period} ${month.upload}`, month.rows]),
    );
    for (const { month, rows: old } of published.values()) rows.set(month.digest, old);
    const newest = months.map(
      ({ period, upload }): ReleaseMonth => ({
        period,
        digest: `${period} ${upload}`,
        embargoed: false,
        final: false,
        upload: { id: `${period} ${upload}`, sha256: '', rows: 0, received: RECEIVED },
      }),
    );
    const rowsOf = (month: ReleaseMonth) => rows.get(month.digest) ?? [];
    const isNew = (period: string) =>
      published.get(period)?.month.digest !== newest.find((month) => month.period === period)?.digest;
    const effective = effectiveUploads({ dataset, newest, published, isNew, rowsOf }, { history, solver });
    deferred += effective.deferred.size;
    published = new Map(effective.months.map((month) => [month.period, { month, rows: rowsOf(month) }]));
    const exact = exactRelease(
      dataset,
      effective.months.map((month) => ({ ...month, rows: rowsOf(month), upload: month.upload.id })),
      String(n),
    );
    const small = (cell: PublicCell) => isSensitive(dataset.measures[cell.measure] as never, cell.value ?? 0);
    const release = withoutValues(exact, suppressedCells(dataset, history, exact, small, solver));
    expect(smallRevisions(dataset, history, release, finalHadPassed(release))).toEqual([]);
    history = withRelease(history, release);
    releases.push(release);
  }
  return { releases, history, deferred };
};

test('2 and 8: revisions change narrow figures by nothing or by a threshold, and the union stays uncertain', () => {
  let deferrals = 0;
  fc.assert(
    fc.property(familyArbitrary(3), (family) => {
      const { releases, history, deferred } = publish(family);
      deferrals += deferred;
      const findings = attack(family.dataset, history, solver, { bounds: 'until-safe' });
      expect(findings.filter(({ safe }) => !safe)).toEqual([]);
      expect(historyOf(releases)).toEqual(history);
      expect(narrowDifferences(family, releases)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(deferrals).toBeGreaterThan(RUNS / 4);
});

/** Property 8 once more, in the plainest way: every pair of versions, figure by figure. */
const narrowDifferences = ({ dataset }: Family, releases: readonly PublicRelease[]): readonly string[] =>
  releases.flatMap((after, n) =>
    releases.slice(0, n).flatMap((before) => {
      const old = new Map(before.cells.map((cell) => [cellKey(cell), cell.value]));
      return after.cells.flatMap((cell) => {
        const was = old.get(cellKey(cell));
        const threshold = dataset.measures[cell.measure]?.threshold ?? 0;
        if (cell.plan.area === 'province' && cell.plan.by.length === 0) return [];
        if (was === undefined || cell.value === undefined || was === cell.value) return [];
        return Math.abs(was - cell.value) < threshold ? [`${cellKey(cell)}: ${was} ${cell.value}`] : [];
      });
    }),
  );
