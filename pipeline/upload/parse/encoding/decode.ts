import { joined } from '../bytes.ts';
import type { Encoding, Open } from './probe.ts';

/** A file's text in chunks, without a BOM. Throws if the bytes are not valid in the encoding; the probe has checked that. */
export async function* decode(open: Open, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of open()) {
    const decoded = decoder.decode(chunk, { stream: true });
    if (decoded) yield decoded;
  }
  const last = decoder.decode();
  if (last) yield last;
}

/** A file's text as UTF-8 without a BOM. If the file is UTF-8, its bytes are passed on without a check. */
export async function* utf8Of(open: Open, encoding: Encoding): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') yield* withoutMark(open());
  else {
    const encoder = new TextEncoder();
    for await (const text of decode(open, encoding)) yield encoder.encode(text);
  }
}

const MARK = [0xef, 0xbb, 0xbf];

async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (!head) yield chunk;
    else {
      const start = joined([head, chunk]);
      head = start.length < MARK.length ? start : undefined;
      if (!head) yield MARK.every((byte, i) => start[i] === byte) ? start.subarray(MARK.length) : start;
    }
  }
  if (head) yield head;
}
