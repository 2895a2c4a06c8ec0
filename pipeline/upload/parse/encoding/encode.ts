import type { Encoding } from './probe.ts';

/**
 * Text in the encoding of the file that was sent, with a byte order mark if the file had one. A character that windows-1252
 * does not have becomes `?`.
 */
export async function* encodeAs(
  text: AsyncIterable<string>,
  encoding: Encoding,
  hasMark: boolean,
): AsyncGenerator<Uint8Array> {
  if (hasMark) yield encodings[encoding]('\ufeff');
  for await (const part of text) yield encodings[encoding](part);
}

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
};

/** Character -> byte, for the characters that differ from Latin-1. */
const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 0x20 }, (_, i): [string, number] => [
    // Streaming: at once, Node 20 decodes windows-1252 as Latin-1, in which these are control characters.
    new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + i), { stream: true }),
    0x80 + i,
  ]),
);

const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
    return WINDOWS_1252.get(character) ?? '?'.charCodeAt(0);
  });

const encodings: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-16le': (text) => utf16(text, true),
  'utf-16be': (text) => utf16(text, false),
  'windows-1252': windows1252,
};
