import { BOUNDS } from '../bounds.ts';
import { broken, WorkbookFault } from '../fault.ts';
import { crc32 } from './crc32.ts';
import type { Entry } from './zip.ts';

/** Bytes that may still be unpacked of one workbook. */
export interface Budget {
  left: number;
}

/**
 * An entry's bytes in parts. The limit is the budget, not the size in the entry's headers. Throws if its size or CRC-32
 * differs from the headers.
 */
async function* unfolded(entry: Entry, budget: Budget): AsyncGenerator<Uint8Array> {
  const { method, packed, size, crc } = entry;
  let [total, sum] = [0, 0];
  for await (const part of method === 0 ? [packed] : inflated(packed)) {
    total += part.length;
    budget.left -= part.length;
    if (budget.left < 0) throw tooLarge('bytes');
    if (total > 1024 * 1024 && total > packed.length * BOUNDS.ratio) throw tooLarge('ratio');
    if (total > size) throw broken('size');
    sum = crc32(part, sum);
    yield part;
  }
  if (total !== size || sum !== crc) throw broken('crc');
}

const tooLarge = (kind: string) =>
  new WorkbookFault('workbook/too-large', { kind: 'at-most-unpacked-bytes', max: BOUNDS.bytes }, { kind });

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // If writing fails, reading fails too, and reading is awaited.
  const written = writer.write(packed as Uint8Array<ArrayBuffer>).then(() => writer.close());
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw broken('deflate');
      });
      if (done) return;
      yield value as Uint8Array;
    }
  } finally {
    // Not awaited: a cancelled stream may never settle its promise.
    reader.cancel().catch(() => undefined);
  }
}

/** An entry as text, UTF-8 or UTF-16 by its BOM. Throws if it is neither. */
export async function* entryText(entry: Entry, budget: Budget): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const decode = (part?: Uint8Array) => {
    decoder ??= new TextDecoder(encodingOf(part), { fatal: true });
    try {
      return part ? decoder.decode(part, { stream: true }) : decoder.decode();
    } catch {
      throw broken('encoding');
    }
  };
  for await (const part of unfolded(entry, budget)) yield decode(part);
  yield decode();
}

const encodingOf = (start: Uint8Array | undefined): string => {
  if (start?.[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start?.[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
};
