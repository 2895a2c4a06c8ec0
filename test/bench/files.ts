import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dataset } from '../../schemas/agency/datasets/cases.ts';

/** The dataset of most sections: ten columns of six kinds, a natural key, three rules over the row, four tables. */
export { dataset };

export const PERIOD = '2024-03';
export const TODAY = '2024-04-02';

/**
 * What a generated file holds: good rows without a quote, a quoted cell in each tenth of them, a mistake in each tenth,
 * every cell quoted, or each tenth row with the key of the row before.
 */
export type Flavour = 'plain' | 'clean' | 'bad' | 'quoted' | 'repeated';

/** The whole number below `n` that follows from a row and a purpose: the same on every machine. */
const pick = (row: number, purpose: number, n: number): number => {
  let h = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) % n;
};

const REGENCIES = ['19.01', '19.02', '19.03', '19.04', '19.05', '19.06', '19.71'];
const ORIGINS = ['12.13', '16.71', '18.71', '21.71', '31.73', '32.04', '11.06', '61.71'];
const ARTICLES = ['UU35-112|UU35-114', 'UU35-114|UU35-132', 'UU35-111', 'UU35-112|UU35-127', 'UU35-114'];

/** A row of the dataset `cases`; the reference is different in every row. */
export const goodRow = (i: number): string[] => {
  const reference = `KSS-${String(1000 + Math.floor(i / 10_000)).padStart(4, '0')}-${String(i % 10_000).padStart(4, '0')}`;
  const far = pick(i, 1, 3) > 0;
  return [
    PERIOD,
    reference,
    `${PERIOD}-${String(1 + pick(i, 2, 31)).padStart(2, '0')}`,
    far ? 'ANTARPROVINSI' : 'LOKAL',
    REGENCIES[pick(i, 3, 7)] as string,
    far ? (ORIGINS[pick(i, 4, 8)] as string) : '',
    pick(i, 5, 2) ? (REGENCIES[pick(i, 6, 7)] as string) : '',
    ARTICLES[pick(i, 7, 5)] as string,
    String(pick(i, 8, 12)),
    String(pick(i, 9, 4)),
  ];
};

/** What is wrong with a bad row, in turn: each changes one cell or two. */
const DAMAGES: readonly ((cells: string[], i: number) => void)[] = [
  (cells) => cells.splice(8, 1, '-'),
  (cells, i) => cells.splice(4, 1, `19${10 + pick(i, 10, 80)}`),
  (cells, i) => cells.splice(2, 1, `${1 + pick(i, 11, 12)}/32/2024`),
  (cells, i) => cells.splice(1, 1, `LP/${i}/III/2024`),
  (cells, i) => cells.splice(7, 1, `UU35-${200 + pick(i, 12, 100)}`),
  (cells) => cells.splice(3, 1, 'LOKALL'),
  (cells) => cells.splice(5, 1, 'Kota Medan 1,5'),
  (cells) => cells.splice(0, 1, '2024-02'),
  (cells, i) => cells.splice(9, 1, `${pick(i, 13, 1000)} orang`),
  (cells) => cells.pop(),
];

/** Cells in which a delimiter may stand, as spreadsheets write them. */
const written = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);

const rowText = (i: number, flavour: Flavour): string => {
  const cells = goodRow(i);
  if (flavour === 'quoted') return cells.map((cell) => `"${cell}"`).join(',');
  if (flavour !== 'plain' && i % 10 === 3) cells[7] = cells[7]?.replace('|', ',') ?? '';
  if (flavour === 'repeated' && i % 10 === 7) cells[1] = goodRow(i - 1)[1] ?? '';
  if (flavour === 'bad' && i % 10 === 7) DAMAGES[Math.floor(i / 10) % DAMAGES.length]?.(cells, i);
  return cells.map(written).join(',');
};

function* chunks(rows: number, flavour: Flavour): Generator<string> {
  let text = `${dataset.columns.map(({ name }) => name).join(',')}\n`;
  for (let i = 0; i < rows; i++) {
    text += `${rowText(i, flavour)}\n`;
    if (text.length >= 1 << 20) {
      yield text;
      text = '';
    }
  }
  yield text;
}

const FOLDER = join(tmpdir(), 'bersinar-bench');

/** The path of a generated file, made once and kept in the system's folder for temporary files. */
export const benchFile = async (rows: number, flavour: Flavour = 'clean'): Promise<string> => {
  const path = join(FOLDER, `cases-${rows}-${flavour}.csv`);
  if (existsSync(path)) return path;
  await mkdir(FOLDER, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await pipeline(Readable.from(chunks(rows, flavour)), createWriteStream(unfinished));
  await rename(unfinished, path);
  return path;
};
