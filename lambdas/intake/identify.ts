import { createHash, randomBytes } from 'node:crypto';
import type { StoredObject } from '../stores/object-store.ts';
import { parseIncoming } from '../stores/paths.ts';

const ISSUED = /^(u[0-9a-z]{25})\.(?:csv|xlsx|check)$/;

/** Whether a text has the form of an upload's id, issued or computed. */
export const isUploadId = (text: string): boolean => /^[uo][0-9a-z]{25}$/.test(text);

/** The name that an issued upload's object has; the id can be read back from it. */
export const issuedName = (id: string, extension: 'csv' | 'xlsx' | 'check' = 'csv'): string =>
  `${id}.${extension}`;

/**
 * The id of an upload: the one that was issued for its key, or for a file put straight into the bucket one
 * computed from key and version, so that a replay of the bucket gives the same.
 */
export const uploadIdOf = ({ key, versionId }: Pick<StoredObject, 'key' | 'versionId'>): string => {
  const issued = ISSUED.exec(parseIncoming(key)?.name ?? '')?.[1];
  return issued ?? `o${createHash('sha256').update(`${key}\n${versionId}`).digest('hex').slice(0, 25)}`;
};

/**
 * An upload's place among those of its month: when the store received it, then its id. Read from the object
 * alone, so that any replay, in any order, lets the same upload win.
 */
export const orderOf = (object: Pick<StoredObject, 'lastModified'>, id: string): string =>
  `${object.lastModified.toISOString()}#${id}`;

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

/** A new id: `u`, nine characters of time, sixteen of chance; ids of later milliseconds sort later. */
export const issueId = (now: Date): string => {
  const time = now.getTime().toString(32).padStart(9, '0');
  const chance = [...randomBytes(16)].map((byte) => ALPHABET[byte % 32]).join('');
  return `u${time}${chance}`;
};
