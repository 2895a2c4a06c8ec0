/** Encodings that a spreadsheet may save text in, written here and not taken from the product. */
export const ENCODINGS = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-8 with a BOM': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  'utf-16le with a BOM': (text: string) => utf16(`\ufeff${text}`, true),
  'utf-16be with a BOM': (text: string) => utf16(`\ufeff${text}`, false),
  'utf-16le': (text: string) => utf16(text, true),
  'utf-16be': (text: string) => utf16(text, false),
  'windows-1252': (text: string) => windows1252(text),
} as const;

export type EncodingName = keyof typeof ENCODINGS;

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
};

/** Streaming, because Node 20 decodes windows-1252 at once as Latin-1. */
export const decodeAs = (encoding: string, bytes: Uint8Array, fatal = false): string => {
  const decoder = new TextDecoder(encoding, { fatal });
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
};

const HIGH = decodeAs(
  'windows-1252',
  Uint8Array.from({ length: 128 }, (_, i) => i + 128),
);

/** A character that windows-1252 does not have becomes `?`, as Excel writes it. */
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    if (character < '\u0080') return character.charCodeAt(0);
    const at = HIGH.indexOf(character);
    return at === -1 ? 63 : at + 128;
  });
