/** Number of bytes at the end that belong to an incomplete character (0 to 3). */
export const unfinished = (bytes: Uint8Array): number => {
  for (let n = 1; n <= 3 && n <= bytes.length; n++) {
    const byte = bytes[bytes.length - n] as number;
    if ((byte & 0xc0) === 0x80) continue; // a continuation byte: its lead byte is further back
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > n ? n : 0;
  }
  return 0;
};

/**
 * The index of the first byte of the first sequence that is not UTF-8, by binary search. The bytes must hold such a
 * sequence; an incomplete character at the end does not count.
 */
export const firstInvalid = (bytes: Uint8Array): number => {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (couldBeUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good - unfinished(bytes.subarray(0, good));
};

const couldBeUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};
