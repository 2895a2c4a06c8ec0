import { describe, expect, test } from '@jest/globals';
import { loadSolver } from '../../../../lambdas/runtime/solver.ts';
import { attack } from '../../../../pipeline/disclose/attackers/attack.ts';
import { historyOf, latestOnlyHistory } from '../../../../pipeline/disclose/history/history.ts';
import { isSensitive } from '../../../../pipeline/disclose/primary.ts';
import {
  cellKey,
  type PublicCell,
  type PublicRelease,
  withoutValues,
} from '../../../../pipeline/disclose/public-release.ts';
import { suppressedCells } from '../../../../pipeline/disclose/secondary/suppress.ts';
import {
  DisclosureError,
  type LinearProgram,
  type Solver,
  type SolverResult,
} from '../../../../pipeline/disclose/solver.ts';
import type { Dataset, Measure } from '../../../../schemas/model/dataset.ts';
import { datasetOf, yearTable } from '../../../support/families.ts';

const solver = await loadSolver();
const PLANS = {
  T: yearTable('T', []),
  a: yearTable('a', ['a']),
  b: yearTable('b', ['b']),
  c: yearTable('c', ['c']),
  ab: yearTable('ab', ['a', 'b']),
  ac: yearTable('ac', ['a', 'c']),
};
type PlanId = keyof typeof PLANS;

/** Figures of 2024 as `T 30`, `a A1 20`, `ab A1 B2 3`, of another measure `b/laki B1 9`; `?` is hidden. */
const version = (name: string, upload: string, figures: readonly string[], year = '2024'): PublicRelease => ({
  version: name,
  created: `${year}-12-31T00:00:00.000Z`,
  months: new Map([[`${year}-01`, { upload, received: `${year}-02-01T00:00:00.000Z` }]]),
  cells: figures.map((figure): PublicCell => {
    const [name = '', ...rest] = figure.split(' ');
    const [id = '', measure = 'orang'] = name.split('/');
    const value = rest.pop() ?? '?';
    return {
      plan: PLANS[id as PlanId],
      period: year,
      area: '19',
      codes: rest,
      measure,
      ...(value !== '?' && { value: Number(value) }),
    };
  }),
});
const dataset = datasetOf(Object.values(PLANS), 5);
/** `laki`, the men among the persons, is a measure that may be shown however small it is. */
const withMen = ((): Dataset => {
  const both = datasetOf(Object.values(PLANS), 5, ['orang', 'laki']);
  const { threshold: _threshold, ...laki } = both.measures.laki as Measure;
  return { ...both, measures: { ...both.measures, laki } };
})();
const small = ({ measure, value }: PublicCell) =>
  isSensitive(withMen.measures[measure] as Measure, value ?? 0);
const nameOf = (key: string) =>
  key
    .replace('|2024|19|', ' ')
    .replace(/\|?orang$/, '')
    .replaceAll('|', ' ')
    .trim();

/** What is hidden of a version, in order of name. */
const hide = (exact: PublicRelease, before: readonly PublicRelease[] = [], of: Dataset = dataset) =>
  [...suppressedCells(of, historyOf(before), exact, small, solver)].map(nameOf).sort();

describe('as few and as small figures as protect a small one are hidden with it', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing where nothing is small', ['T 30', 'a A1 20', 'a A2 10', 'a A3 0'], []],
    ['the other part, before the total', ['T 30', 'b B1 27', 'b B2 3'], ['b B1', 'b B2']],
    ['the smallest other part', ['T 32', 'a A1 20', 'a A2 3', 'a A3 9'], ['a A2', 'a A3']],
    ['in whatever order they come', ['a A3 9', 'a A2 3', 'a A1 20', 'T 32'], ['a A2', 'a A3']],
    ['a zero, which says most', ['T 23', 'a A1 20', 'a A2 3', 'a A3 0'], ['a A1', 'a A2']],
    [
      'none where two small ones protect each other',
      ['T 37', 'a A1 30', 'a A2 3', 'a A3 4'],
      ['a A2', 'a A3'],
    ],
    [
      'a third where two together are still too small',
      ['T 34', 'a A1 30', 'a A2 2', 'a A3 2'],
      ['a A1', 'a A2', 'a A3'],
    ],
    ['nothing where no total gives it away', ['a A1 20', 'a A2 3'], ['a A2']],
    [
      'the cheapest square of a table of two ways',
      [
        'T 69',
        'a A1 23',
        'a A2 26',
        'a A3 20',
        'b B1 39',
        'b B2 30',
        'ab A1 B1 3',
        'ab A1 B2 20',
        'ab A2 B1 16',
        'ab A2 B2 10',
        'ab A3 B1 20',
        'ab A3 B2 0',
      ],
      ['ab A1 B1', 'ab A1 B2', 'ab A3 B1', 'ab A3 B2'],
    ],
  ])('%s', (_what, figures, expected) => expect(hide(version('1', 'u', figures))).toEqual(expected));

  test('every year by itself', () => {
    const [of2023, of2024] = [
      version('1', 'u', ['T 40', 'b B1 20', 'b B2 20'], '2023'),
      version('1', 'u', ['T 30', 'b B1 27', 'b B2 3']),
    ];
    const both = {
      ...of2024,
      cells: [...of2024.cells, ...of2023.cells],
      months: new Map([...of2023.months, ...of2024.months]),
    };
    expect(hide(both)).toEqual(['b B1', 'b B2']);
  });
});

describe('with versions before', () => {
  const first = ['T 30', 'b B1 27', 'b B2 3'];
  const shown = version('1', 'u', ['T 30', 'b B1 ?', 'b B2 ?']);

  test('a version that says nothing new hides what was hidden', () =>
    expect(hide(version('2', 'u', first), [shown])).toEqual(['b B1', 'b B2']));

  test('what was hidden stays hidden while it is of the same rows, though it is small no more', () =>
    expect(hide(version('2', 'v', ['T 30', 'b B1 20', 'b B2 10']), [shown])).toEqual(['b B1', 'b B2']));

  test('what is small in the new rows is hidden, and what protects it', () =>
    expect(hide(version('2', 'v', ['T 50', 'b B1 47', 'b B2 3']), [shown])).toEqual(['b B1', 'b B2']));

  test.each([
    ['the dearest first', ['a A2 20', 'a A3 27', 'a A1 3', 'T 50'], ['a A1', 'a A2']],
    ['of equal ones the first by name', ['a A3 20', 'a A2 20', 'a A1 3', 'T 43'], ['a A1', 'a A3']],
    ['however they come', ['T 43', 'a A1 3', 'a A2 20', 'a A3 20'], ['a A1', 'a A3']],
  ])('what new rows do not need hidden is shown again, %s', (_what, figures, expected) => {
    const all = version('1', 'u', ['T 30', 'a A1 ?', 'a A2 ?', 'a A3 ?']);
    expect(hide(version('2', 'v', figures), [all])).toEqual(expected);
  });

  test('what was hidden for the sake of another stays hidden while it is of the same rows', () => {
    const men = version('1', 'u', ['T 30', 'b B1 ?', 'b B2 ?', 'b/laki B1 ?']);
    const same = version('2', 'u', [...first, 'b/laki B1 2', 'a A1 30']);
    expect(hide(same, [men], withMen)).toEqual(['b B1', 'b B1 laki', 'b B2']);
    const revised = version('2', 'v', ['T 50', 'b B1 47', 'b B2 3', 'b/laki B1 2']);
    expect(hide(revised, [men], withMen)).toEqual(['b B1', 'b B2']);
  });

  test('and a year that says nothing new asks nothing, though its versions were not all read', () => {
    const needless = version('1', 'u', ['T 30', 'b B1 ?', 'b B2 ?', 'a A1 ?']);
    const again = version('2', 'u', [...first, 'a A1 30']);
    const none: Solver = {
      open: () => {
        throw new Error('nothing to ask');
      },
    };
    const hidden = suppressedCells(dataset, latestOnlyHistory(needless), again, small, none);
    expect([...hidden].map(nameOf).sort()).toEqual(['a A1', 'b B1', 'b B2']);
  });

  test('a figure that an earlier version shows protects nothing: a dearer one of the new version does', () =>
    expect(
      hide(version('2', 'u', ['T 39', 'a A1 27', 'a A2 3', 'a A3 9']), [
        version('1', 'u', ['T 39', 'a A3 9']),
      ]),
    ).toEqual(['a A1', 'a A2']));

  test('what cannot be any greater, for what was shown, is made uncertain downwards', () =>
    expect(
      hide(version('2', 'u', ['T 8', 'a A1 6', 'a A2 2', 'ab A1 B1 6', 'ab A1 B2 0']), [
        version('1', 'u', ['T 8', 'a A1 ?', 'a A2 ?']),
      ]),
    ).toEqual(['a A1', 'a A2', 'ab A1 B1']));

  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      'is first made as great as the threshold, then smaller',
      'T 36',
      [
        ...['a A1 4', 'a A2 2', 'c C1 23', 'c C2 11', 'c C3 2', 'ac A1 C1 3', 'ac A1 C2 1', 'ac A1 C3 0'],
        ...['ac A2 C1 0', 'ac A2 C2 0', 'ac A2 C3 2', 'ac A3 C1 20', 'ac A3 C2 10', 'ac A3 C3 0'],
      ],
      ['a A1', 'a A2', 'ac A1 C1', 'ac A1 C2', 'ac A2 C3', 'c C1', 'c C2', 'c C3'],
    ],
    [
      'is made smaller if it can be the threshold',
      'T 35',
      ['a A1 3', 'a A2 2', 'c C1 22', 'ac A1 C1 2', 'ac A2 C1 0', 'ac A3 C1 20'],
      ['a A1', 'a A2', 'ac A1 C1', 'ac A3 C1'],
    ],
  ])('what is bounded on both sides %s', (_what, total, figures, expected) => {
    const next = version('2', 'u', [total, 'a A3 30', ...figures]);
    const before = version('1', 'u', [total, 'a A1 ?', 'a A2 ?', 'a A3 30']);
    expect(hide(next, [before])).toEqual(expected);
  });

  test('a figure that is no longer published is not kept', () =>
    expect(hide(version('2', 'v', ['T 50', 'a A1 30', 'a A2 20']), [shown])).toEqual([]));

  test('what was shown cannot be taken back: where that gives a small one away, nothing is published', () => {
    const broken = version('1', 'u', ['T 30', 'b B1 27', 'b B2 ?']);
    const next = () => hide(version('2', 'u', [...first, 'a A1 30']), [broken]);
    expect(next).toThrow(DisclosureError);
    expect(next).toThrow(/"family", 2024: b\|2024\|19\|B2\|orang cannot be protected any more/);
  });
});

/** A solver that answers what to hide itself, and counts; what the attacker asks, it solves. */
const answering = (answer: (program: LinearProgram, asked: number) => SolverResult | undefined): Solver => {
  let asked = 0;
  return {
    open: (program) => {
      const open = solver.open(program);
      return {
        optimum: (objective, sense, columns) =>
          (objective.values && answer(program, ++asked)) || open.optimum(objective, sense, columns),
        close: () => open.close(),
      };
    },
  };
};

describe('a solver', () => {
  const exact = version('1', 'u', ['T 30', 'b B1 27', 'b B2 3']);
  const hideWith = (solver: Solver) =>
    [...suppressedCells(dataset, new Map(), exact, small, solver)].map(nameOf);

  test.each<[SolverResult, string]>([
    [{ status: 'failed', reason: 'time limit' }, 'time limit'],
    [{ status: 'unbounded' }, 'unbounded'],
  ])('that has no answer is no reason to hide less: nothing is published', (outcome, reason) =>
    expect(() => hideWith(answering(() => outcome))).toThrow(
      new DisclosureError(`Secondary suppression of "family" was not solved: ${reason}.`),
    ),
  );

  test('whose fractions reach what whole numbers do not is asked for more', () => {
    const levels: unknown[] = [];
    const nothing = (program: LinearProgram, asked: number): SolverResult | undefined => {
      levels.push(program.constraints.at(-1)?.lower);
      return asked > 2 ? undefined : { status: 'optimal', value: 0, point: [] };
    };
    expect(hideWith(answering(nothing)).sort()).toEqual(['b B1', 'b B2']);
    expect(levels).toEqual([7, 8, 9]);
  });

  test('but not for ever', () => {
    const nothing = () => ({ status: 'optimal', value: 0, point: [] }) as const;
    expect(() => hideWith(answering(nothing))).toThrow(/B2\|orang cannot be protected any more/);
  });
});

test('a release without values is the same but for the values of the suppressed cells', () => {
  const exact = version('1', 'u', ['T 30', 'b B1 27', 'b B2 3']);
  const masked = withoutValues(exact, new Set(exact.cells.slice(1).map(cellKey)));
  expect(masked).toEqual(version('1', 'u', ['T 30', 'b B1 ?', 'b B2 ?']));
});

describe('the attacker', () => {
  const look = (releases: readonly PublicRelease[], options: Parameters<typeof attack>[3] = {}) =>
    attack(dataset, historyOf(releases), solver, options).map(
      ({ cell, version: of, lower, upper, threshold, safe }) =>
        `${of} ${nameOf(cell)}: ${lower} to ${upper} of ${threshold} ${safe ? 'safe' : 'found out'}`,
    );

  test('bounds every hidden figure by what is shown, and says in which version it was hidden first', () => {
    expect(look([version('1', 'u', ['T 30', 'b B1 ?', 'b B2 ?'])])).toEqual([
      '1 b B1: 0 to 30 of 5 safe',
      '1 b B2: 0 to 30 of 5 safe',
    ]);
    expect(look([version('1', 'u', ['T 33', 'a A1 30', 'a A2 ?', 'a A3 ?'])])).toEqual([
      '1 a A2: 0 to 3 of 5 found out',
      '1 a A3: 0 to 3 of 5 found out',
    ]);
    expect(look([version('1', 'u', ['b B1 ?'])])).toEqual(['1 b B1: 0 to Infinity of 5 safe']);
  });

  test('takes a shown zero for what it is', () =>
    expect(
      look([version('1', 'u', ['T 30', 'a A1 ?', 'a A2 ?', 'a A3 0', 'ab A1 B1 0', 'ab A1 B2 ?'])]),
    ).toEqual(['1 a A1: 0 to 30 of 5 safe', '1 a A2: 0 to 30 of 5 safe', '1 ab A1 B2: 0 to 30 of 5 safe']));

  test('joins what versions say of the same rows', () =>
    expect(
      look([
        version('1', 'u', ['T 30', 'b B1 ?', 'b B2 ?']),
        version('2', 'u', ['T 30', 'b B1 27', 'b B2 ?']),
      ]),
    ).toEqual(['1 b B1: 27 to 27 of 5 found out', '1 b B2: 3 to 3 of 5 found out']));

  test.each([
    ['uploads', 'v'],
    ['versions', 'u'],
  ])('and where that contradicts itself, only what is of the same %s', (_what, upload) =>
    expect(
      look([
        version('1', 'u', ['T 30', 'b B1 ?', 'b B2 ?']),
        version('2', upload, ['a A1 40', 'b B1 ?', 'b B2 ?']),
      ]),
    ).toEqual([
      '1 b B1: 0 to 30 of 5 safe',
      '1 b B2: 0 to 30 of 5 safe',
      '2 b B1: 0 to Infinity of 5 safe',
      '2 b B2: 0 to Infinity of 5 safe',
    ]),
  );

  test('has no all-clear where the figures of one version contradict each other', () =>
    expect(() => look([version('1', 'u', ['T 30', 'a A1 40', 'a A2 ?'])])).toThrow(
      /"family", 2024: its figures contradict each other/,
    ));

  test('attacks the years in order, or only those that a release changes', () => {
    const figures = ['T 30', 'b B1 ?', 'b B2 ?'];
    const [of2024, of2023] = [version('1', 'u', figures), version('2', 'u', figures, '2023')];
    const of2025 = version('3', 'u', figures, '2025');
    const years = (options: Parameters<typeof attack>[3]) =>
      attack(dataset, historyOf([of2024, of2025, of2023]), solver, options).map(
        ({ cell }) => cell.split('|')[1],
      );
    expect(years({})).toEqual(['2023', '2023', '2024', '2024', '2025', '2025']);
    expect(years({ changedIn: '2' })).toEqual(['2023', '2023']);
    expect(years({ changedIn: '1' })).toEqual(['2024', '2024']);
  });

  test('asks nothing of figures of which none is hidden, even if they contradict each other', () =>
    expect(
      attack(dataset, historyOf([version('1', 'u', ['T 30', 'a A1 40'])]), {
        open: () => {
          throw new Error('nothing to ask');
        },
      }),
    ).toEqual([]));

  test('gives the solver nothing to do where a shown zero says that there is nobody', () => {
    const given: LinearProgram[] = [];
    const asked: string[] = [];
    const recording: Solver = {
      open: (program) => {
        given.push(program);
        const open = solver.open(program);
        return {
          optimum: (objective, sense, columns) => {
            asked.push(sense);
            return open.optimum(objective, sense, columns);
          },
          close: () => open.close(),
        };
      },
    };
    const figures = ['T 30', 'a A1 ?', 'a A2 20', 'a A3 0', 'b B1 0', 'b B2 30'];
    attack(dataset, historyOf([version('1', 'u', figures)]), recording);
    expect(given.flatMap(({ constraints }) => constraints.map(({ indices }) => indices.length))).toEqual([
      3, 2, 1, 1,
    ]);
    expect(asked).toEqual(['max', 'min']);
  });

  test('knows a contradiction where a shown zero leaves nobody for another figure', () =>
    expect(() => look([version('1', 'u', ['T 0', 'a A1 5', 'a A2 ?'])])).toThrow(/contradict each other/));

  test.each(['max', 'min'])('takes an answer of %s that there is none for a contradiction', (failing) => {
    const half: Solver = {
      open: (program) => {
        const open = solver.open(program);
        return {
          optimum: (objective, sense, columns) =>
            sense === failing ? { status: 'infeasible' } : open.optimum(objective, sense, columns),
          close: () => open.close(),
        };
      },
    };
    const releases = [version('1', 'u', ['T 30', 'b B1 ?', 'b B2 ?'])];
    expect(() => attack(dataset, historyOf(releases), half)).toThrow(/contradict each other/);
  });

  test('stops early only where a figure is known to be safe, and asks less for it', () => {
    const count = (depth: 'exact' | 'until-safe') => {
      let optima = 0;
      const counting: Solver = {
        open: (program) => {
          const open = solver.open(program);
          return {
            optimum: (...question) => {
              optima += 1;
              return open.optimum(...question);
            },
            close: () => open.close(),
          };
        },
      };
      const releases = [version('1', 'u', ['T 30', 'b B1 ?', 'b B2 ?'])];
      const found = attack(dataset, historyOf(releases), counting, { bounds: depth });
      expect(found.map(({ safe }) => safe)).toEqual([true, true]);
      return optima;
    };
    expect(count('until-safe')).toBeLessThan(count('exact'));
  });
});
