import { createHash } from 'node:crypto';
import type { OpenObject, PutOptions, StoredObject } from '../../lambdas/stores/object-store.ts';

/** One version as the index keeps it: plain JSON. */
export interface ObjectRecord {
  readonly key: string;
  readonly sequence: number;
  readonly sha256: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly cacheControl?: string;
}

/** A version before the index gives it its place and time. */
export type NewRecord = Omit<ObjectRecord, 'sequence' | 'modified'>;

/** What the twins of this machine tell of an object beyond the port. */
export type LocalHead = Omit<OpenObject, 'body'> & { readonly cacheControl?: string };

/** What names bytes, and how many they are. */
export const digestOf = (body: Uint8Array): Pick<ObjectRecord, 'sha256' | 'size'> => ({
  sha256: createHash('sha256').update(body).digest('hex'),
  size: body.length,
});

export const newRecord = (
  key: string,
  { sha256, size }: Pick<ObjectRecord, 'sha256' | 'size'>,
  options: PutOptions,
): NewRecord => ({
  key,
  sha256,
  size,
  contentType: options.contentType,
  metadata: { ...options.metadata },
  ...(options.cacheControl === undefined ? {} : { cacheControl: options.cacheControl }),
});

export const etagOf = ({ sha256 }: NewRecord): string => `"${sha256}"`;

/** `001735689600000-000000000042`: sorts as text in the order of writing. */
const versionIdOf = ({ modified, sequence }: ObjectRecord): string =>
  `${String(modified).padStart(15, '0')}-${String(sequence).padStart(12, '0')}`;

/** The sequence number within a version id; `undefined` for an id that no local twin made. */
export const sequenceOf = (versionId: string): number | undefined => {
  const digits = /^\d{15}-(\d{12})$/.exec(versionId)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

export const storedOf = (record: ObjectRecord): StoredObject => ({
  key: record.key,
  versionId: versionIdOf(record),
  etag: etagOf(record),
  size: record.size,
  lastModified: new Date(record.modified),
});

export const headOf = (record: ObjectRecord): LocalHead => ({
  ...storedOf(record),
  contentType: record.contentType,
  metadata: { ...record.metadata },
  ...(record.cacheControl === undefined ? {} : { cacheControl: record.cacheControl }),
});
