import { type Random, randomOf } from '../../../../sample-data/generator/random.ts';
import { SEED } from '../../../support/generated.ts';
import { COLUMNS, cells, csv } from '../validate/support.ts';
import { decodeAs, ENCODINGS, type EncodingName } from './encode.ts';

/** A file that was damaged, and how. */
export interface Damaged {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The damage leaves nothing of another meaning: an accepted file must be the undamaged one. */
  readonly mustBeOriginal: boolean;
}

export const ORIGINAL = [
  cells({ catatan: 'SMA Café "Seiya"; lantai 2, kamar\nB' }),
  cells({
    nomor: 'LP/13/XII/2024',
    npsn: '00000001',
    jenis_kelamin: 'Perempuan',
    jumlah: '12',
    pasal: '111',
    catatan: '',
  }),
  cells({
    nomor: 'LP/14/XII/2024',
    narkotika: 'GANJA',
    satuan: 'G',
    berat: '1570.5',
    catatan: 'Yayasan Ünïcode',
    tanggal: '01/12/2024',
  }),
];

export const DELIMITERS = [';', ',', '\t'] as const;
export const NEWLINES = ['\n', '\r\n'] as const;

/** The undamaged file as text. */
export const originalText = (delimiter: string, newline: string): string =>
  csv([COLUMNS, ...ORIGINAL], delimiter, newline);

/** Cut after every byte but the last ones. */
export function* truncated(bytes: Uint8Array): Generator<Damaged> {
  for (let cut = 0; cut < bytes.length; cut++)
    yield { name: `cut at ${cut}`, bytes: bytes.subarray(0, cut), mustBeOriginal: true };
}

/** Text of one encoding taken for another and saved once more, as happens between programs; and saved as it is. */
export function* swapped(text: string): Generator<Damaged> {
  const names = Object.keys(ENCODINGS) as EncodingName[];
  for (const first of names) {
    const bytes = ENCODINGS[first](text);
    yield { name: first, bytes, mustBeOriginal: true };
    for (const taken of ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'])
      for (const saved of names) {
        const misread = decodeAs(taken, bytes);
        yield {
          name: `${first}, taken for ${taken}, saved as ${saved}`,
          bytes: ENCODINGS[saved](misread),
          mustBeOriginal: true,
        };
      }
    yield {
      name: `${first} with a UTF-16 BOM before it`,
      bytes: joined(Uint8Array.of(0xff, 0xfe), bytes),
      mustBeOriginal: true,
    };
    yield { name: `${first} after ${first}`, bytes: joined(bytes, bytes), mustBeOriginal: true };
    const middle = text.indexOf('Ünïcode') - 20;
    for (const other of names)
      if (other !== first)
        yield {
          name: `${first}, from the middle on ${other}`,
          bytes: joined(ENCODINGS[first](text.slice(0, middle)), ENCODINGS[other](text.slice(middle))),
          mustBeOriginal: true,
        };
  }
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

type Noise = (text: string, random: Random) => string;

const at = (text: string, random: Random) => random.int(0, text.length);
const insert = (text: string, position: number, piece: string) =>
  text.slice(0, position) + piece + text.slice(position);
const without = (text: string, position: number, length = 1) =>
  text.slice(0, position) + text.slice(position + length);
const positions = (text: string, form: RegExp) => [...text.matchAll(form)].map(({ index }) => index);
const replaceOne = (text: string, form: RegExp, piece: string, random: Random) => {
  const found = positions(text, form);
  if (found.length === 0) return text;
  const position = random.pick(found);
  const length = (new RegExp(form.source, 'y').exec(text.slice(position)) ?? [''])[0].length;
  return insert(without(text, position, length), position, piece);
};

/** Noise that one careless edit, or one faulty program, makes. */
const NOISES: Readonly<Record<string, Noise>> = {
  'a delimiter more': (text, random) =>
    insert(text, at(text, random), random.pick(['; ', ';', ',', '\t', '|'])),
  'a delimiter less': (text, random) => replaceOne(text, /[;,\t]/g, '', random),
  'another delimiter': (text, random) =>
    replaceOne(text, /[;,\t]/g, random.pick([';', ',', '\t', '|', ' ']), random),
  'a quote more': (text, random) => insert(text, at(text, random), random.pick(['"', '""', '"""', "'", '“'])),
  'a quote less': (text, random) => replaceOne(text, /"/g, '', random),
  'a line end more': (text, random) =>
    insert(text, at(text, random), random.pick(['\n', '\r\n', '\r', '\u2028', '\u0085', '\v'])),
  'a line end less': (text, random) => replaceOne(text, /\r?\n/g, random.pick(['', ' ']), random),
  'a line twice': (text, random) => {
    const lines = text.split(/(?<=\n)/);
    const line = random.int(0, lines.length - 1);
    return [...lines.slice(0, line + 1), ...lines.slice(line)].join('');
  },
  'a line lost': (text, random) => {
    const lines = text.split(/(?<=\n)/);
    lines.splice(random.int(0, lines.length - 1), 1);
    return lines.join('');
  },
  'a character lost': (text, random) => without(text, at(text, random)),
  'two characters changed places': (text, random) => {
    const position = random.int(0, text.length - 2);
    return insert(without(text, position), position + 1, text[position] as string);
  },
  'a character more': (text, random) =>
    insert(
      text,
      at(text, random),
      random.pick([
        '\0',
        ' ',
        '\u00a0',
        '\u200b',
        '\u202e',
        '\ufffd',
        '0',
        '-',
        '=',
        'é',
        '１',
        '.',
        ',',
        'e',
        '#',
      ]),
    ),
};

/** Line ends of more than one kind; what they end stays the same. */
const mixedEnds: Noise = (text, random) =>
  text.replace(/\r?\n/g, (end) => random.pick([end, end, '\n', '\r\n', '\r']));

/** `count` files with one to three pieces of noise. */
export function* noisy(count: number): Generator<Damaged> {
  const random = randomOf(`noise ${SEED}`);
  const noises = Object.entries(NOISES);
  for (let i = 0; i < count; i++) {
    const original = originalText(random.pick(DELIMITERS), random.pick(NEWLINES));
    if (i % 10 === 0) {
      yield {
        name: 'line ends of several kinds',
        bytes: new TextEncoder().encode(mixedEnds(original, random)),
        mustBeOriginal: true,
      };
      continue;
    }
    const chosen = Array.from({ length: random.int(1, 3) }, () => random.pick(noises));
    const text = chosen.reduce((before, [, noise]) => noise(before, random), original);
    yield {
      name: chosen.map(([name]) => name).join(', '),
      bytes: new TextEncoder().encode(text),
      mustBeOriginal: false,
    };
  }
}

/** `count` files with one to four bits turned. */
export function* flipped(count: number): Generator<Damaged> {
  const random = randomOf(`flips ${SEED}`);
  const names = Object.keys(ENCODINGS) as EncodingName[];
  for (let i = 0; i < count; i++) {
    const text = originalText(random.pick(DELIMITERS), random.pick(NEWLINES));
    const bytes = ENCODINGS[random.pick(names)](text).slice();
    const many = random.int(1, 4);
    for (let flip = 0; flip < many; flip++) {
      const position = random.int(0, bytes.length - 1);
      bytes[position] = (bytes[position] as number) ^ (1 << random.int(0, 7));
    }
    yield { name: `${many} bits turned`, bytes, mustBeOriginal: false };
  }
}
