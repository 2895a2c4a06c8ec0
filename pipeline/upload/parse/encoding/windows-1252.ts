/** Bytes that windows-1252 leaves undefined, and those that are control characters in it. */
const REFUSED = new Uint8Array(256);
for (let byte = 0; byte < 0x20; byte++) REFUSED[byte] = byte === 9 || byte === 10 || byte === 13 ? 0 : 1;
for (const byte of [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d]) REFUSED[byte] = 1;

/** Whether every byte is defined in windows-1252 and is no control character there (TAB, LF and CR are fine). */
export const fitsWindows1252 = (bytes: Uint8Array): boolean => {
  for (let i = 0; i < bytes.length; i++) if (REFUSED[bytes[i] as number]) return false;
  return true;
};
