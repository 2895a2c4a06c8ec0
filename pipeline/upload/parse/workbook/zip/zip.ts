import { BOUNDS } from '../bounds.ts';
import { broken, WorkbookFault } from '../fault.ts';

/** One file of a zip file, as both its headers describe it. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Packed and unpacked bytes. */
  readonly packed: Uint8Array;
  readonly size: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN_YET = 8; // flag: sizes and CRC follow the data

/** The entries of a zip file by name, still packed. Throws if the file contradicts itself or is encrypted. */
export const entriesOf = (bytes: Uint8Array): ReadonlyMap<string, Entry> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== view.getUint16(end + 8, true) || view.getUint32(end + 4, true) !== 0)
    throw broken('directory');
  if (start + view.getUint32(end + 12, true) !== end) throw broken('directory');
  if (count > BOUNDS.entries)
    throw new WorkbookFault(
      'workbook/too-large',
      { kind: 'at-most-parts', max: BOUNDS.entries },
      {
        kind: 'entries',
        found: count,
      },
    );
  const entries = new Map<string, Entry>();
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw broken('directory');
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const next = at + 46 + lengths.reduce((sum, length) => sum + length, 0);
    if (next > end) throw broken('directory');
    const entry = entryAt(bytes, view, at, start);
    if (entries.has(entry.name)) throw broken('name');
    entries.set(entry.name, entry);
    at = next;
  }
  if (at !== end) throw broken('directory');
  return entries;
};

/** The end record: 22 bytes, then a comment whose length the record gives. */
const endOf = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  throw broken('cut');
};

const entryAt = (bytes: Uint8Array, view: DataView, at: number, end: number): Entry => {
  const nameAt = (offset: number, length: number) =>
    new TextDecoder('latin1').decode(bytes.subarray(offset, offset + length));
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new WorkbookFault('workbook/encrypted', { kind: 'no-password' }, {});
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const name = nameAt(at + 46, view.getUint16(at + 28, true));
  const local = view.getUint32(at + 42, true);
  if (local + 30 > end || view.getUint32(local, true) !== LOCAL) throw broken('entry');
  const nameLength = view.getUint16(local + 26, true);
  const from = local + 30 + nameLength + view.getUint16(local + 28, true);
  const same =
    nameAt(local + 30, nameLength) === name &&
    view.getUint16(local + 8, true) === method &&
    (view.getUint16(local + 6, true) & UNKNOWN_YET ||
      (view.getUint32(local + 14, true) === crc &&
        view.getUint32(local + 18, true) === packedSize &&
        view.getUint32(local + 22, true) === size));
  if (!same || from + packedSize > end || (method !== 0 && method !== 8)) throw broken('entry');
  return { name, method, crc, packed: bytes.subarray(from, from + packedSize), size };
};
