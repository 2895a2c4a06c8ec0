import { cases } from '../../../support/generated.ts';
import { COLUMNS, dataset, run } from '../validate/support.ts';
import {
  type Damaged,
  DELIMITERS,
  flipped,
  NEWLINES,
  noisy,
  ORIGINAL,
  originalText,
  swapped,
  truncated,
} from './damage.ts';
import { ENCODINGS } from './encode.ts';
import { differences, literalRows } from './oracle.ts';

const NOISY = cases(1200);
const FLIPPED = cases(1500);

interface Tally {
  cases: number;
  accepted: number;
  /** Files that were accepted as something else than they say, or than they were. */
  readonly silent: string[];
}

const original = [COLUMNS, ...ORIGINAL];

/** Checks damaged files as uploads with a control total; each is refused, or accepted for what it says. */
const tallyOf = async (files: Iterable<Damaged>): Promise<Tally> => {
  const tally: Tally = { cases: 0, accepted: 0, silent: [] };
  for (const { name, bytes, mustBeOriginal } of files) {
    tally.cases++;
    const result = await run(bytes, { declared: { rows: ORIGINAL.length } });
    if (!result.accepted) continue;
    tally.accepted++;
    const literal = mustBeOriginal ? original : literalRows(bytes, result);
    const found = literal ? differences(dataset, result.rows, literal) : ['the oracle reads no table'];
    if (found.length > 0)
      tally.silent.push(`${name}: ${found.join('; ')}\n${Buffer.from(bytes).toString('latin1')}`);
  }
  return tally;
};

const files = DELIMITERS.flatMap((delimiter) =>
  NEWLINES.map((newline) => [JSON.stringify(delimiter + newline), originalText(delimiter, newline)] as const),
);

describe.each(files)('%s', (_, text) => {
  test('undamaged, it is accepted for what it is', async () => {
    const result = await run(text);
    expect(result.accepted).toBe(true);
    expect(differences(dataset, result.rows, original)).toEqual([]);
  });

  test('cut at every byte', async () => {
    const { cases, silent } = await tallyOf(truncated(new TextEncoder().encode(text)));
    expect(cases).toBeGreaterThan(380);
    expect(silent).toEqual([]);
  });

  test.each(['utf-16le with a BOM', 'windows-1252'] as const)(
    'in %s, cut at every byte',
    async (encoding) => {
      const { silent } = await tallyOf(truncated(ENCODINGS[encoding](text)));
      expect(silent).toEqual([]);
    },
  );

  test('in encodings that were taken for others', async () => {
    const { cases, accepted, silent } = await tallyOf(swapped(text));
    expect(cases).toBeGreaterThan(250);
    expect(accepted).toBeGreaterThan(5);
    expect(silent).toEqual([]);
  });
});

test('noise of delimiters, quotes, line ends and characters', async () => {
  const { cases, accepted, silent } = await tallyOf(noisy(NOISY));
  expect(silent).toEqual([]);
  expect(cases).toBe(NOISY);
  expect(accepted).toBeGreaterThan(50);
});

test('bits turned', async () => {
  const { cases, accepted, silent } = await tallyOf(flipped(FLIPPED));
  expect(silent).toEqual([]);
  expect(cases).toBe(FLIPPED);
  expect(accepted).toBeGreaterThan(50);
});
