import { PROVINCE, regencyOf } from '../../schemas/agency/codelists/regions.ts';
import type { Dataset, PlannedTable, Row } from '../../schemas/model/dataset.ts';
import { type CellPlace, cellPlaces, dimensionOf } from './grid.ts';
import { type Tally, tallyOf } from './tally.ts';

/** Running figures of one table and period. */
export interface TableTally {
  /** @throws if the row is in no declared cell: the declaration is wrong */
  readonly add: (row: Row) => void;
  /** In whole numbers of the measure's smallest digit; 0 where no row counted. */
  readonly value: (place: CellPlace, measure: string) => number;
}

/** One part of a cell's place: the column of its values, and the number of each code. */
interface Axis {
  readonly column: string;
  readonly size: number;
  readonly codes: ReadonlyMap<string, number>;
  /** The published code of a value. */
  readonly codeOf: (value: string) => string;
  /** Cache: value of a row -> number of its code. */
  readonly known: Map<string, number>;
}

/** Cells have numbers, so the cell of a row is found by arithmetic, without building a text key. */
export const tableTally = (dataset: Dataset, plan: PlannedTable): TableTally => {
  const places = cellPlaces(dataset, plan);
  const measures = Object.entries(dataset.measures).filter(([id]) => plan.measures.includes(id));
  const axes = axesOf(dataset, plan, places);
  const size = axes.reduce((product, axis) => product * axis.size, 1);
  const cells: (readonly Tally[] | undefined)[] = new Array(size).fill(undefined);
  const numberOf = (place: CellPlace): number =>
    axes.reduce(
      (number, axis, i) => number * axis.size + (axis.codes.get(partOf(place, plan, i)) ?? Number.NaN),
      0,
    );
  for (const place of places) cells[numberOf(place)] = measures.map(([, measure]) => tallyOf(measure));

  const cellOf = (row: Row): readonly Tally[] | undefined => {
    let number = 0;
    for (const axis of axes) {
      const value = String(row[axis.column]);
      let code = axis.known.get(value);
      if (code === undefined) {
        code = axis.codes.get(axis.codeOf(value)) ?? Number.NaN;
        axis.known.set(value, code);
      }
      number = number * axis.size + code;
    }
    return cells[number];
  };

  return {
    add(row) {
      const cell = cellOf(row);
      if (!cell) {
        const place = axes.map((axis) => axis.codeOf(String(row[axis.column])));
        throw new Error(
          `Dataset "${dataset.id}", table "${plan.id}": a row belongs to the undeclared cell ${(plan.area === 'province' ? [PROVINCE, ...place] : place).join('/')}.`,
        );
      }
      for (const tally of cell) tally.add(row);
    },
    value(place, measure) {
      const at = measures.findIndex(([id]) => id === measure);
      return cells[numberOf(place)]?.[at]?.value() ?? 0;
    },
  };
};

/** The axes of a table: the area if it has several, then its dimensions. */
const axesOf = (dataset: Dataset, plan: PlannedTable, places: readonly CellPlace[]): readonly Axis[] => {
  const axis = (column: string, part: (place: CellPlace) => string, codeOf: Axis['codeOf']): Axis => {
    const codes = [...new Set(places.map(part))];
    const known = new Map<string, number>();
    return { column, size: codes.length, codes: new Map(codes.map((code, i) => [code, i])), codeOf, known };
  };
  const dimensions = plan.by.map((id, i) => {
    const { column, collapse } = dimensionOf(dataset, id);
    return axis(
      column,
      (place) => place.codes[i] ?? '',
      (value) => collapse?.[value] ?? value,
    );
  });
  if (plan.area === 'province') return dimensions;
  return [axis(dataset.area?.column ?? '', ({ area }) => area, regencyOf), ...dimensions];
};

const partOf = ({ area, codes }: CellPlace, plan: PlannedTable, i: number): string =>
  (plan.area === 'province' ? codes : [area, ...codes])[i] ?? '';
