import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { OpenObject, PutOptions, StoredObject } from '../../lambdas/stores/object-store.ts';
import { type Stored, storedFormat, unchanged } from '../../schemas/model/stored-format.ts';

const shape = z.strictObject({
  key: z.string(),
  sequence: z.int(),
  sha256: z.string(),
  size: z.int(),
  /** Milliseconds since 1970. */
  modified: z.number(),
  contentType: z.string(),
  metadata: z.record(z.string(), z.string()),
  cacheControl: z.string().exactOptional(),
});

/** One version as the index keeps it. */
export const objectFormat = storedFormat({ name: 'object version', shape, upgrades: [unchanged] });

export type ObjectRecord = Stored<z.output<typeof shape>>;

const bucketShape = z.strictObject({ sequence: z.int(), modified: z.number() });

/** The last version that a bucket took. */
export const bucketFormat = storedFormat({ name: 'bucket', shape: bucketShape, upgrades: [unchanged] });

/** A version before the index gives it its place and time. */
export type NewRecord = Omit<ObjectRecord, 'sequence' | 'modified'>;

/** Facts about an object that only the local stores give, beyond the port. */
export type LocalHead = Omit<OpenObject, 'body'> & { readonly cacheControl?: string };

/** The digest and the number of bytes. */
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
