import type { Dataset, Value } from '../../../schemas/dataset.ts';
import { type Finding, finding } from '../../../schemas/finding.ts';
import { text } from '../../../schemas/text.ts';
import type { Place } from '../findings.ts';
import { KeyHash, keyNumber } from './key-hash.ts';

/** Sees the key of every row that has one. The natural key is unique within an upload. Across months, whoever has them checks. */
export interface KeyCheck {
  /** @param values in the order of the dataset's columns */
  readonly add: (values: readonly Value[], line: number, row: number) => void;
}

export interface RepeatedKeys extends KeyCheck {
  /** A finding for every row that shares its key with another, the first one too. */
  readonly findings: () => Generator<Finding>;
}

/** Lines named in one finding; each of the others has its own finding. */
const NAMED = 20;

/** Where the suspected keys are; the others are not kept. */
export const repeatedKeys = ({ key, columns }: Dataset, suspects: ReadonlySet<number>): RepeatedKeys => {
  const at = key.columns.map((name) => columns.findIndex((column) => column.name === name));
  const hash = new KeyHash(at);
  const first = new Map<string, Place>();
  const repeated = new Map<string, Place[]>();
  const expected = text(
    `${key.columns.join(' + ')} yang berbeda di setiap baris`,
    `a different ${key.columns.join(' + ')} in every row`,
  );
  return {
    add(values, line, row) {
      hash.read(values);
      if (!suspects.has(keyNumber(hash.a, hash.b))) return;
      const place = { line, row };
      const value = at.map((column) => values[column] ?? '').join('\u001f');
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
            column: key.columns.at(-1) as string,
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
