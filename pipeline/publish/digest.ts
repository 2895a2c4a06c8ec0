import { createHash } from 'node:crypto';

/** SHA-256 as lower-case hex. */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** JSON with a line feed at its end; keys in the order in which they were made, so that bytes repeat. */
export const jsonBytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
