import { createHash, randomBytes } from 'node:crypto';
import type { StoredObject } from '../stores/object-store.ts';
import { parseIncoming } from '../stores/paths.ts';

const ISSUED = /^(u[0-9a-z]{25})\.(?:csv|xlsx|check)$/;

/** Whether a text has the form of an upload's id. */
export const isUploadId = (text: string): boolean => /^[uo][0-9a-z]{25}$/.test(text);

/** The name of the object of an upload that was announced. It contains the id. */
export const issuedName = (id: string, extension: 'csv' | 'xlsx' | 'check' = 'csv'): string =>
  `${id}.${extension}`;

/**
 * The id of an upload: the id in the name of its object, or, for a file that was put into the bucket without an
 * announcement, a digest of key and version. A replay of the bucket gives the same ids.
 */
export const uploadIdOf = ({ key, versionId }: Pick<StoredObject, 'key' | 'versionId'>): string => {
  const issued = ISSUED.exec(parseIncoming(key)?.name ?? '')?.[1];
  return issued ?? `o${createHash('sha256').update(`${key}\n${versionId}`).digest('hex').slice(0, 25)}`;
};

/**
 * The place of an upload in the order of its month: the time at which the store received it, then its id. It is read
 * from the object alone, so the same upload wins in every replay.
 */
export const orderOf = (object: Pick<StoredObject, 'lastModified'>, id: string): string =>
  `${object.lastModified.toISOString()}#${id}`;

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

/** A new id: `u`, nine characters of time, sixteen random ones. Ids of later milliseconds sort later. */
export const issueId = (now: Date): string => {
  const time = now.getTime().toString(32).padStart(9, '0');
  const chance = [...randomBytes(16)].map((byte) => ALPHABET[byte % 32]).join('');
  return `u${time}${chance}`;
};
