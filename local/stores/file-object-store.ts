import { type Blobs, indexedObjectStore, type LocalObjectStore } from './indexed-object-store.ts';
import { lmdbObjectIndex, type ObjectDatabases } from './lmdb-object-index.ts';
import type { PutSigner } from './put-signature.ts';

export interface FileStoreParts {
  readonly bucket: string;
  readonly blobs: Blobs;
  readonly databases: ObjectDatabases;
  readonly clock: () => Date;
  readonly signer: PutSigner | undefined;
}

/** A bucket on disk: bytes in files named by their sha256, shared by all buckets; versions in LMDB. */
export const fileObjectStore = ({
  bucket,
  blobs,
  databases,
  clock,
  signer,
}: FileStoreParts): LocalObjectStore => {
  if (!/^[a-z0-9][a-z0-9.-]{1,62}$/.test(bucket))
    throw new Error(`A bucket's name is 2 to 63 of a-z, 0-9, "." and "-", not ${JSON.stringify(bucket)}.`);
  const indexOf = (name: string) => lmdbObjectIndex(databases, name, clock);
  return indexedObjectStore({
    bucket,
    blobs,
    index: indexOf(bucket),
    indexOf,
    signer,
    clock,
  });
};
