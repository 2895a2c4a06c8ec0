import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import loadHighs from 'highs';
import Papa from 'papaparse';
import { highsSolver } from '../../../lambdas/runtime/solver.ts';
import { aggregate } from '../../../pipeline/aggregate/aggregate.ts';
import { attack } from '../../../pipeline/disclose/attackers/attack.ts';
import { exactRelease } from '../../../pipeline/disclose/exact-tables.ts';
import { historyOf, withRelease } from '../../../pipeline/disclose/history/history.ts';
import { releaseByYear } from '../../../pipeline/disclose/history/release-by-year.ts';
import { measureGroups } from '../../../pipeline/disclose/linked-tables/measure-groups.ts';
import { isSensitive } from '../../../pipeline/disclose/primary.ts';
import {
  cellKey,
  type PublicCell,
  type PublicRelease,
  withoutValues,
} from '../../../pipeline/disclose/public-release.ts';
import { suppressedCells } from '../../../pipeline/disclose/secondary/suppress.ts';
import { suppressionCost } from '../../../pipeline/disclose/secondary/suppression-cost.ts';
import type { LinearProgram, Solver } from '../../../pipeline/disclose/solver.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import type { Dataset, Row } from '../../../schemas/model/dataset.ts';
import { monthsBetween } from '../../../schemas/model/period.ts';
import { ROOT } from '../../support/spawned.ts';
import { suppressionCostBound } from '../../support/suppression-cost-bound.ts';
import type { Measured, Section } from '../section.ts';

/**
 * What disclosure control costs at 12, 120 and 600 months of rehab-clients, the dataset with the most suppression.
 * Every year is the sample's with a part of its rows left out, another part each year, so that many figures are
 * small. Optima are counted: they are the same on every machine.
 */
const found = catalogue.get('rehab-clients');
if (!found) throw new Error('There is no dataset rehab-clients.');
const dataset: Dataset = found;

const highs = await loadHighs();
const count = { programs: 0, optima: 0, milliseconds: 0 };
const timed = <T>(work: () => T): T => {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  count.milliseconds += (user + system) / 1000;
  return result;
};
const inner = highsSolver(highs);
const solver: Solver = {
  open(program: LinearProgram) {
    count.programs += 1;
    const open = timed(() => inner.open(program));
    return {
      optimum(...question) {
        count.optima += 1;
        return timed(() => open.optimum(...question));
      },
      close: () => open.close(),
    };
  },
};

const folder = join(ROOT, 'sample-data', dataset.id);
const sample = readdirSync(folder)
  .sort()
  .map((name) =>
    Papa.parse<Record<string, string>>(readFileSync(join(folder, name), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data.filter((row) => row.kode_domisili !== 'NIHIL'),
  );
const rowsOf = (period: string): readonly Row[] => {
  const [year = 0, month = 1] = period.split('-').map(Number);
  return (sample[month - 1] ?? [])
    .filter((_, i) => (i * 7 + year * 13 + month * 5) % 10 < 7)
    .map((row) => ({ ...row, periode: period, jumlah_klien_baru: Number(row.jumlah_klien_baru) }));
};
const small = (cell: PublicCell) => isSensitive(dataset.measures[cell.measure] as never, cell.value ?? 0);

const exactOf = (months: readonly string[], version: string): PublicRelease => ({
  ...exactRelease(
    aggregate(
      dataset,
      months.map((period) => ({ period, rows: rowsOf(period), embargoed: false })),
    ),
    new Map(months.map((month) => [month, { upload: month, received: `${month}-28T00:00:00.000Z` }])),
  ),
  version,
});

const measured = <T>(work: () => T) => {
  Object.assign(count, { programs: 0, optima: 0, milliseconds: 0 });
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  const cost = `${Math.round((user + system) / 1000)} (${Math.round(count.milliseconds)})`;
  return { result, cells: [cost, count.optima] };
};

/** One more month after so many: what choosing the hidden cells costs, and both audits. */
const historyOfMonths = (periods: number): (string | number)[] => {
  const months = monthsBetween('1975-01', '2024-12').slice(-periods);
  const before = exactOf(months.slice(0, -1), 'before');
  const first = withoutValues(before, suppressedCells(dataset, new Map(), before, small, solver));
  const history = historyOf([first]);
  const exact = exactOf(months, 'next');
  const chosen = measured(() => suppressedCells(dataset, history, exact, small, solver));
  const release = withoutValues(exact, chosen.result);
  const audited = measured(() =>
    attack(dataset, withRelease(history, release), solver, { bounds: 'until-safe', changedIn: 'next' }),
  );
  const outside = measured(() => attack(dataset, withRelease(history, release), solver));
  const unsafe = outside.result.filter(({ safe }) => !safe).length;
  if (unsafe > 0) throw new Error(`${unsafe} figures of ${periods} months could be found out.`);
  const memory = Math.round(highs.memoryBytes / 2 ** 20);
  return [
    periods,
    exact.cells.length,
    chosen.result.size,
    ...chosen.cells,
    ...audited.cells,
    ...outside.cells,
    memory,
  ];
};

/** What is lost, against what any choice would lose: whole years in one version, with nothing shown before. */
const loss = (): (string | number)[] => {
  let [cells, cost, bound, hiddenPersons, persons] = [0, 0, 0, 0, 0];
  for (const [year, ofYear] of releaseByYear(exactOf(monthsBetween('1985-01', '2024-12'), 'all')))
    for (const group of measureGroups(dataset)) {
      const hidden = suppressedCells(dataset, new Map(), ofYear, small, solver);
      const more = ofYear.cells.filter((cell) => hidden.has(cellKey(cell)) && !small(cell));
      cells += more.length;
      cost += more.reduce((sum, { value = 0 }) => sum + suppressionCost(value), 0);
      hiddenPersons += more.reduce((sum, { value = 0 }) => sum + value, 0);
      persons += ofYear.cells.reduce((sum, { value = 0 }) => sum + value, 0);
      bound += suppressionCostBound(dataset, year, group, ofYear, small, solver);
    }
  return [cells, hiddenPersons, persons, cost, bound.toFixed(1), (cost / bound).toFixed(2)];
};

export const section: Section = {
  title: 'Disclosure control',
  async run(): Promise<Measured> {
    const cost = ['CPU ms (solver)', 'optima'];
    return {
      tables: [
        {
          caption: 'One more month of `rehab-clients` with so few rows that every year has small counts',
          columns: [
            'months of history',
            'cells',
            'hidden',
            ...cost.map((what) => `choose, ${what}`),
            ...cost.map((what) => `audit, ${what}`),
            ...cost.map((what) => `all from outside, exact, ${what}`),
            'WebAssembly MiB',
          ],
          rows: [12, 120, 600].map(historyOfMonths),
        },
        {
          caption:
            '40 such years at once: what is hidden beyond the small counts, and the least that any choice could lose',
          columns: [
            'cells',
            'persons in them',
            'of persons',
            'cost',
            'bound by linear programming',
            'times the bound',
          ],
          rows: [loss()],
        },
      ],
      notes: [
        'Optima asked of the solver are the same on every machine. The first row has the warm-up in it; measured once, not in rounds.',
      ],
    };
  },
};
