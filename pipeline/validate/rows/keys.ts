import type { Dataset, Row } from '../../../schemas/dataset.ts';
import { type Finding, finding } from '../../../schemas/finding.ts';
import { text } from '../../../schemas/text.ts';

interface Place {
  readonly line: number;
  readonly row: number;
}

export interface KeyCheck {
  readonly add: (row: Row, place: Place) => void;
  /** A finding for every row that shares its key with another, the first one too. */
  readonly findings: () => Generator<Finding>;
}

/** Lines named in one finding; each of the others has its own finding. */
const NAMED = 20;

/** The natural key is unique within an upload. Across months, whoever has them checks. */
export const keyCheck = ({ key }: Dataset): KeyCheck => {
  const first = new Map<string, Place>();
  const repeated = new Map<string, Place[]>();
  const { columns } = key;
  const expected = text(
    `${columns.join(' + ')} yang berbeda di setiap baris`,
    `a different ${columns.join(' + ')} in every row`,
  );
  return {
    add(row, place) {
      let value = '';
      for (const column of columns) value += (column === columns[0] ? '' : '\u001f') + (row[column] ?? '');
      const before = first.get(value);
      if (!before) first.set(value, place);
      else {
        const places = repeated.get(value);
        if (places) places.push(place);
        else repeated.set(value, [before, place]);
      }
    },
    *findings() {
      for (const [value, places] of repeated) {
        const few = places.slice(0, NAMED + 1).map(({ line }) => line);
        for (const { line, row } of places)
          yield finding('row/duplicate-key', expected, {
            line,
            row,
            column: columns.at(-1) as string,
            value: value.replaceAll('\u001f', ' + '),
            detail: {
              lines: few.filter((other) => other !== line).slice(0, NAMED),
              others: places.length - 1,
            },
          });
      }
    },
  };
};
