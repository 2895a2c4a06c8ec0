import type { Dataset, Measure, PlannedTable } from '../../../schemas/dataset.ts';
import type { Component } from './components.ts';
import type { Fact } from './facts.ts';
import { quantitiesOf } from './groups.ts';

/** `g`: stretches of time that the tables of whole periods cannot tell apart. `t`: months, each within a stretch. */
export const STRETCH = 'g';
export const MONTH = 't';
const AREA = 'area';
const QUANTITY = 'quantity';

/** A part of an axis: its name, and of a month the stretch that it lies in. */
export interface Part {
  readonly name: string;
  readonly stretch?: string;
}

/** How the facts of a component lie in the lattice of rows. */
export interface Axes {
  /** The axes that a figure of this table and measure is not summed over whole. */
  of(plan: PlannedTable, measure: string): ReadonlySet<string>;
  parts(axis: string): readonly Part[];
  /** Whether the rows of a part of an axis count in a fact; true for an axis that the fact does not have. */
  counts(fact: Fact, axis: string, part: Part): boolean;
  /** Whether rows can lie where these parts of these axes meet. */
  possible(partOn: (axis: string) => Part | undefined): boolean;
}

/** Whether a table's periods are months, or may be whole or not: then months have to be told apart. */
const byMonth = (plan: PlannedTable): boolean => plan.period === 'month' || plan.partial === true;

export const axesOf = (dataset: Dataset, { group, facts }: Component): Axes => {
  const plans = new Map(facts.map(({ cell }) => [cell.plan.id, cell.plan]));
  const times = stretchesOf(facts);
  const columns = columnAxes(dataset, facts, [...group.values()]);
  const quantities = classes(
    [...new Set([...group.values()].flatMap(quantitiesOf))],
    [...group.values()].map((measure) => (column) => quantitiesOf(measure).includes(column)),
  );
  const areas = [...new Set(facts.flatMap(({ cell }) => (cell.plan.area === 'regency' ? [cell.area] : [])))];
  const measureOf = (id: string): Measure => {
    const measure = group.get(id);
    if (!measure) throw new Error(`Dataset "${dataset.id}" has no measure "${id}".`);
    return measure;
  };
  const parts = new Map<string, readonly Part[]>([
    [STRETCH, [...new Set(times.values())].map((name) => ({ name }))],
    [MONTH, [...times].map(([name, stretch]) => ({ name, stretch }))],
    [AREA, areas.map((name) => ({ name }))],
    [QUANTITY, quantities.map(({ name }) => ({ name }))],
    ...[...columns].map(([axis, { parts: of }]): [string, readonly Part[]] => [axis, of]),
  ]);
  return {
    of: (plan, id) => {
      const measure = measureOf(id);
      const named = [...plan.by.map((by) => columnOf(dataset, by)), ...Object.keys(measure.where ?? {})];
      const whole = quantities.every(({ members }) => quantitiesOf(measure).includes(members[0] ?? ''));
      return new Set([
        STRETCH,
        ...(byMonth(plan) ? [MONTH] : []),
        ...(plan.area === 'regency' ? [AREA] : []),
        ...named.map((column) => `column ${column}`),
        ...(whole ? [] : [QUANTITY]),
      ]);
    },
    parts: (axis) => parts.get(axis) ?? [],
    counts: ({ cell, times: counted }, axis, part) => {
      if (axis === MONTH) return counted.includes(part.name);
      if (axis === STRETCH) return counted.some((time) => times.get(time) === part.name);
      if (axis === AREA) return cell.plan.area !== 'regency' || cell.area === part.name;
      const measure = measureOf(cell.measure);
      if (axis === QUANTITY)
        return quantities.some(
          ({ name, members }) => name === part.name && quantitiesOf(measure).includes(members[0] ?? ''),
        );
      return columns.get(axis)?.counts(cell.plan, cell.codes, measure, part.name) ?? true;
    },
    possible: (partOn) => {
      if (!dataset.possible) return true;
      const codes: Record<string, string> = {};
      for (const plan of plans.values())
        for (const by of plan.by) {
          const axis = `column ${columnOf(dataset, by)}`;
          const part = partOn(axis);
          const code = part && columns.get(axis)?.code(by, part.name);
          if (code !== undefined) codes[by] = code;
        }
      return dataset.possible(codes);
    },
  };
};

const columnOf = (dataset: Dataset, by: string): string => dataset.dimensions[by]?.column ?? by;

/** time -> stretch: times that the same whole periods count. */
const stretchesOf = (facts: readonly Fact[]): ReadonlyMap<string, string> => {
  const whole = new Set(facts.filter(({ cell }) => !byMonth(cell.plan)).map(({ times }) => times.join()));
  const sets = [...whole].map((times) => new Set(times.split(',')));
  const all = [...new Set(facts.flatMap(({ times }) => times))].sort();
  return new Map(
    all.map((time) => [time, sets.flatMap((set, index) => (set.has(time) ? [index] : [])).join('.')]),
  );
};

interface ColumnAxis {
  readonly parts: readonly Part[];
  /** The published code of a part in a dimension over the column. */
  code(by: string, part: string): string | undefined;
  counts(plan: PlannedTable, codes: readonly string[], measure: Measure, part: string): boolean;
}

/** An axis for every column that a table is by or a measure is limited to: its codes, those alike in all of them as one. */
const columnAxes = (
  dataset: Dataset,
  facts: readonly Fact[],
  measures: readonly Measure[],
): ReadonlyMap<string, ColumnAxis> => {
  const dimensions = [...new Set(facts.flatMap(({ cell }) => cell.plan.by))];
  const limits = measures.flatMap(({ where }) => Object.entries(where ?? {}));
  const columns = new Set([
    ...dimensions.map((by) => columnOf(dataset, by)),
    ...limits.map(([column]) => column),
  ]);
  return new Map(
    [...columns].map((column) => {
      const over = dimensions.filter((by) => columnOf(dataset, by) === column);
      const published = (by: string, code: string) => dataset.dimensions[by]?.collapse?.[code] ?? code;
      const parts = classes(inputCodes(dataset, column, over, facts), [
        ...over.map((by) => (code: string) => published(by, code)),
        ...limits
          .filter(([name]) => name === column)
          .map(
            ([, codes]) =>
              (code: string) =>
                codes.includes(code),
          ),
      ]);
      const member = new Map(parts.map(({ name, members }) => [name, members[0] ?? '']));
      const axis: ColumnAxis = {
        parts,
        code: (by, part) => (over.includes(by) ? published(by, member.get(part) ?? '') : undefined),
        counts: (plan, codes, measure, part) => {
          const code = member.get(part) ?? '';
          return (
            plan.by.every((by, i) => columnOf(dataset, by) !== column || published(by, code) === codes[i]) &&
            (measure.where?.[column]?.includes(code) ?? true)
          );
        },
      };
      return [`column ${column}`, axis];
    }),
  );
};

/** The codes that rows may have in a column; those published, of a column that the declaration no longer has. */
const inputCodes = (
  dataset: Dataset,
  column: string,
  over: readonly string[],
  facts: readonly Fact[],
): readonly string[] => {
  const list = dataset.columns.find(({ name }) => name === column)?.codeList;
  if (list) return list.codes.map(({ code }) => code);
  const seen = facts.flatMap(({ cell }) => cell.codes.filter((_, i) => over.includes(cell.plan.by[i] ?? '')));
  return [...new Set(seen)];
};

/** Items that no question tells apart, as classes, in the order of their first members. */
const classes = (
  items: readonly string[],
  questions: readonly ((item: string) => unknown)[],
): readonly { readonly name: string; readonly members: readonly string[] }[] => {
  const found = new Map<string, string[]>();
  for (const item of items) {
    const answer = questions.map((ask) => String(ask(item))).join('|');
    found.set(answer, [...(found.get(answer) ?? []), item]);
  }
  return [...found.values()].map((members) => ({ name: members[0] ?? '', members }));
};
