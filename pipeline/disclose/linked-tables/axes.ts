import type { Dataset, Measure, PlannedTable } from '../../../schemas/model/dataset.ts';
import type { PublicCell } from '../public-release.ts';
import type { Component } from './components.ts';
import { quantitiesOf } from './measure-groups.ts';
import type { Fact } from './observed-margins.ts';

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
  /** Whether the rows of a part of one of its axes count in a fact. */
  counts(fact: Fact, axis: string, part: Part): boolean;
  /** Whether rows can lie where these parts of these axes meet. */
  possible(partOn: (axis: string) => Part | undefined): boolean;
}

/** Whether months have to be told apart. Figures that count some months of a year make stretches of them. */
const byMonth = (plan: PlannedTable): boolean => plan.period === 'month';

export const axesOf = (dataset: Dataset, { group, facts }: Component): Axes => {
  const times = stretchesOf(facts);
  const dimensions = [...new Set(facts.flatMap(({ cell }) => cell.plan.by))];
  const columns = columnAxes(dataset, facts, dimensions, [...group.values()]);
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
    [QUANTITY, quantities],
    ...[...columns].map(([axis, { parts: of }]): [string, readonly Part[]] => [axis, of]),
  ]);
  return {
    of: (plan, id) => {
      const measure = measureOf(id);
      const named = [...plan.by.map((by) => columnOf(dataset, by)), ...Object.keys(measure.where ?? {})];
      const whole = quantities.every(({ name }) => quantitiesOf(measure).includes(name));
      return new Set([
        STRETCH,
        ...(byMonth(plan) ? [MONTH] : []),
        ...(plan.area === 'regency' ? [AREA] : []),
        ...named.map(axisOf),
        ...(whole ? [] : [QUANTITY]),
      ]);
    },
    parts: (axis) => parts.get(axis) ?? [],
    counts: ({ cell, times: counted }, axis, { name }) => {
      if (axis === MONTH) return counted.includes(name);
      if (axis === STRETCH) return counted.some((time) => times.get(time) === name);
      if (axis === AREA) return cell.area === name;
      const measure = measureOf(cell.measure);
      const column = columns.get(axis);
      return column ? column.counts(cell, measure, name) : quantitiesOf(measure).includes(name);
    },
    possible: (partOn) => {
      if (!dataset.isStructuralZero) return true;
      const codes: Record<string, string> = {};
      for (const by of dimensions) {
        const part = partOn(axisOf(columnOf(dataset, by)));
        if (part) codes[by] = published(dataset, by, part.name);
      }
      return !dataset.isStructuralZero(codes);
    },
  };
};

const axisOf = (column: string): string => `column ${column}`;

const columnOf = (dataset: Dataset, by: string): string => dataset.dimensions[by]?.column ?? by;

/** The code that a dimension publishes for one of its column. */
const published = (dataset: Dataset, by: string, code: string): string =>
  dataset.dimensions[by]?.collapse?.[code] ?? code;

/** time -> stretch: times that the same whole periods count. */
const stretchesOf = (facts: readonly Fact[]): ReadonlyMap<string, string> => {
  const whole = new Set(facts.filter(({ cell }) => !byMonth(cell.plan)).map(({ times }) => times.join()));
  const sets = [...whole].map((times) => new Set(times.split(',')));
  const all = [...new Set(facts.flatMap(({ times }) => times))].sort();
  return new Map(all.map((time) => [time, sets.map((set) => set.has(time)).join()]));
};

interface ColumnAxis {
  readonly parts: readonly Part[];
  counts(cell: PublicCell, measure: Measure, part: string): boolean;
}

/** An axis for every column that a table is by or a measure is limited to: its codes, those alike in all of them as one. */
const columnAxes = (
  dataset: Dataset,
  facts: readonly Fact[],
  dimensions: readonly string[],
  measures: readonly Measure[],
): ReadonlyMap<string, ColumnAxis> => {
  const limits = measures.flatMap(({ where }) => Object.entries(where ?? {}));
  const columns = new Set([
    ...dimensions.map((by) => columnOf(dataset, by)),
    ...limits.map(([column]) => column),
  ]);
  return new Map(
    [...columns].map((column) => {
      const over = dimensions.filter((by) => columnOf(dataset, by) === column);
      const axis: ColumnAxis = {
        parts: classes(inputCodes(dataset, column, over, facts), [
          ...over.map((by) => (code: string) => published(dataset, by, code)),
          ...limits
            .filter(([name]) => name === column)
            .map(
              ([, codes]) =>
                (code: string) =>
                  codes.includes(code),
            ),
        ]),
        counts: ({ plan, codes }, measure, code) =>
          plan.by.every((by, i) => !over.includes(by) || published(dataset, by, code) === codes[i]) &&
          (measure.where?.[column]?.includes(code) ?? true),
      };
      return [axisOf(column), axis];
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
  const seen = facts.flatMap(({ cell: { plan, codes } }) =>
    plan.by.flatMap((by, i) => (over.includes(by) ? codes.slice(i, i + 1) : [])),
  );
  return [...new Set(seen)];
};

/** Of items that no question tells apart one: a part that stands for them all. */
const classes = (
  items: readonly string[],
  questions: readonly ((item: string) => unknown)[],
): readonly Part[] => {
  const answered = items.map((name) => [questions.map((ask) => ask(name)).join(), { name }] as const);
  return [...new Map(answered).values()];
};
