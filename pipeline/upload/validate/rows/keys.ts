import type { Dataset, Value } from '../../../../schemas/model/dataset.ts';
import type { Expected } from '../../../../schemas/model/expected.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import { KeyHash, keyNumber } from './key-hash.ts';
import type { Place } from './row-findings.ts';

/** Sees the key of every row that has one. The natural key is unique within an upload. Across months, whoever has them checks. */
export interface KeyCheck {
  /** @param values in the order of the dataset's columns */
  readonly add: (values: readonly Value[], line: number, row: number) => void;
}

/** The key of a row, as text, and where the row is. */
export interface PlacedKey extends Place {
  readonly key: string;
}

export interface RepeatedKeys extends KeyCheck {
  /** Sees a key that is suspected. */
  readonly place: (key: PlacedKey) => void;
  /** A finding for every row that shares its key with another, the first one too. */
  readonly findings: () => Generator<Finding>;
}

/** Lines named in one finding; each of the others has its own finding. */
const NAMED = 20;

/** Tells where the suspected keys are, in file order; the others are not looked at. */
export const suspectedKeys = (
  { key, columns }: Dataset,
  suspects: ReadonlySet<number>,
  onKey: (key: PlacedKey) => void,
): KeyCheck => {
  const at = key.columns.map((name) => columns.findIndex((column) => column.name === name));
  const hash = new KeyHash(at);
  return {
    add(values, line, row) {
      hash.read(values);
      if (!suspects.has(keyNumber(hash.a, hash.b))) return;
      onKey({ key: at.map((column) => values[column] ?? '').join('\u001f'), line, row });
    },
  };
};

/** Keeps where the suspected keys are, and no others. */
export const repeatedKeys = (dataset: Dataset, suspects: ReadonlySet<number>): RepeatedKeys => {
  const { key } = dataset;
  const first = new Map<string, Place>();
  const repeated = new Map<string, Place[]>();
  const expected: Expected = { kind: 'unique-key', columns: key.columns };
  const place = ({ key: value, line, row }: PlacedKey) => {
    const here = { line, row };
    const before = first.get(value);
    if (!before) first.set(value, here);
    else {
      const places = repeated.get(value);
      if (places) places.push(here);
      else repeated.set(value, [before, here]);
    }
  };
  return {
    ...suspectedKeys(dataset, suspects, place),
    place,
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
