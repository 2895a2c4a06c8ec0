import type { Encoding, Open } from './probe.ts';

/** A file's text in chunks, a BOM removed; throws if the bytes are not of the encoding, which the probe has ruled out. */
export async function* decode(open: Open, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of open()) {
    const decoded = decoder.decode(chunk, { stream: true });
    if (decoded) yield decoded;
  }
  const last = decoder.decode();
  if (last) yield last;
}
