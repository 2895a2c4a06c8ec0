const LONG = 256;
const decoder = new TextDecoder();
/** length -> codes of that many characters, used again and again. */
const codesOf: number[][] = Array.from({ length: LONG }, (_, length) => new Array<number>(length).fill(0));

/** ASCII bytes as a new text; a slice of a longer text would keep the longer one in memory. */
export const ascii = (bytes: Uint8Array, from: number, to: number): string => {
  const codes = codesOf[to - from];
  if (!codes) return decoder.decode(bytes.subarray(from, to));
  for (let i = 0; i < codes.length; i++) codes[i] = bytes[from + i] as number;
  return String.fromCharCode.apply(null, codes);
};
