import type { Dataset, Value } from '../../../../schemas/model/dataset.ts';
import type { Expected } from '../../../../schemas/model/expected.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import { KeyHash, keyNumber } from './key-hash.ts';
import type { RowPosition } from './row-position.ts';

/** Takes the key of every row that has one. The natural key is unique within an upload; months are not compared here. */
export interface KeyCheck {
  /** @param values in the order of the dataset's columns */
  readonly add: (values: readonly Value[], line: number, row: number) => void;
}

/** The key of a row, as text, and the row's position. */
export interface LocatedKey extends RowPosition {
  readonly key: string;
}

export interface RepeatedKeys extends KeyCheck {
  /** Takes a suspected key. */
  readonly locate: (key: LocatedKey) => void;
  /** A finding for every row that shares its key with another row, the first one included. */
  readonly findings: () => Generator<Finding>;
}

/** The most lines that one finding names; every repeated row has a finding of its own anyway. */
const NAMED = 20;

/** Reports the position of each suspected key, in file order, and ignores the other keys. */
export const suspectedKeys = (
  { key, columns }: Dataset,
  suspects: ReadonlySet<number>,
  onKey: (key: LocatedKey) => void,
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

/** Keeps the positions of suspected keys only. */
export const repeatedKeys = (dataset: Dataset, suspects: ReadonlySet<number>): RepeatedKeys => {
  const { key } = dataset;
  const first = new Map<string, RowPosition>();
  const repeated = new Map<string, RowPosition[]>();
  const expected: Expected = { kind: 'unique-key', columns: key.columns };
  const locate = ({ key: value, line, row }: LocatedKey) => {
    const here = { line, row };
    const before = first.get(value);
    if (!before) first.set(value, here);
    else {
      const positions = repeated.get(value);
      if (positions) positions.push(here);
      else repeated.set(value, [before, here]);
    }
  };
  return {
    ...suspectedKeys(dataset, suspects, locate),
    locate,
    *findings() {
      for (const [value, positions] of repeated) {
        const few = positions.slice(0, NAMED + 1).map(({ line }) => line);
        for (const { line, row } of positions)
          yield finding('row/duplicate-key', expected, {
            line,
            row,
            column: key.columns.at(-1) as string,
            value: value.replaceAll('\u001f', ' + '),
            detail: {
              lines: few.filter((other) => other !== line).slice(0, NAMED),
              others: positions.length - 1,
            },
          });
      }
    },
  };
};
