import { loadSolver } from '../../../lambdas/runtime/solver.ts';
import { attack } from '../../../pipeline/disclose/attackers/attack.ts';
import { historyOf, withRelease } from '../../../pipeline/disclose/history/history.ts';
import { isSensitive } from '../../../pipeline/disclose/primary.ts';
import {
  cellKey,
  type PublicCell,
  type PublicRelease,
  withoutValues,
} from '../../../pipeline/disclose/public-release.ts';
import { suppressedCells } from '../../../pipeline/disclose/secondary/suppress.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { baseTableBounds } from '../../support/base-table-bounds.ts';
import { exactRelease, type Family, familyArbitrary } from '../../support/families.ts';
import { cases, fc } from '../../support/generated.ts';

/** Families of linked tables; twenty times as many with CASES=20. */
const RUNS = cases(1000, 60);
const solver = await loadSolver();

const small = (dataset: Dataset) => (cell: PublicCell) =>
  isSensitive(dataset.measures[cell.measure] as never, cell.value ?? 0);

const publish = ({ dataset, versions }: Family): readonly PublicRelease[] => {
  const releases: PublicRelease[] = [];
  for (const [n, months] of versions.entries()) {
    const exact = exactRelease(dataset, months, String(n));
    releases.push(
      withoutValues(exact, suppressedCells(dataset, historyOf(releases), exact, small(dataset), solver)),
    );
  }
  return releases;
};

test('1, 2 and 13: every hidden figure of a generated family is uncertain, and was not before it was protected', () => {
  let withSecondary = 0;
  let hidden = 0;
  fc.assert(
    fc.property(familyArbitrary(), (family) => {
      const { dataset, versions } = family;
      const releases = publish(family);
      for (const { cells } of releases) expect(cells.filter(small(dataset))).toEqual([]);
      const findings = attack(dataset, historyOf(releases), solver, { bounds: 'until-safe' });
      expect(findings.filter(({ safe }) => !safe)).toEqual([]);
      hidden += findings.length;
      // Only what must be hidden, by itself: wherever more was hidden than that, the audit fails.
      const last = exactRelease(dataset, versions.at(-1) ?? [], 'last');
      const primary = withoutValues(last, new Set(last.cells.filter(small(dataset)).map(cellKey)));
      const more = releases.at(-1)?.cells.some((cell, i) => cell.value !== primary.cells[i]?.value);
      if (!more) return;
      withSecondary += 1;
      const before = historyOf(releases.slice(0, -1));
      const naked = attack(dataset, withRelease(before, primary), solver, { bounds: 'until-safe' });
      expect(naked.some(({ safe }) => !safe)).toBe(true);
    }),
    { numRuns: RUNS },
  );
  console.log(
    `${RUNS} families, ${hidden} hidden figures, ${withSecondary} families with secondary suppression`,
  );
  expect(withSecondary).toBeGreaterThan(RUNS / 20);
});

test('the attacker’s bounds are those of the full base table', () => {
  fc.assert(
    fc.property(familyArbitrary(), ({ dataset, versions }) => {
      const exact = exactRelease(dataset, versions.at(-1) ?? [], 'one');
      const release = withoutValues(exact, new Set(exact.cells.filter(small(dataset)).map(cellKey)));
      const full = baseTableBounds(dataset, release, solver);
      const found = attack(dataset, historyOf([release]), solver);
      expect(new Map(found.map(({ cell, lower, upper }) => [cell, { lower, upper }]))).toEqual(full);
    }),
    { numRuns: Math.ceil(RUNS / 20) },
  );
});
