/** A version of an object. `etag` is opaque and quoted, as in HTTP. */
export interface StoredObject {
  readonly key: string;
  readonly versionId: string;
  readonly etag: string;
  readonly size: number;
  readonly lastModified: Date;
}

/** An object opened for reading; `metadata` keys are lower case. */
export interface OpenObject extends StoredObject {
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** The bytes, once. */
  readonly body: AsyncIterable<Uint8Array>;
}

export interface ListedVersion extends StoredObject {
  readonly isLatest: boolean;
}

export interface PutOptions {
  readonly contentType: string;
  readonly cacheControl?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  /** `absent`: only if no object has the key. `{ etag }`: only if the current version has this etag. */
  readonly when?: 'absent' | { readonly etag: string };
}

/** Where an object lies. */
export interface ObjectLocation {
  readonly bucket: string;
  readonly key: string;
}

/** A part of an object: the bytes from `from` up to, but not including, `to`. It has at least one byte. */
export interface BytesOfObject {
  readonly from: number;
  readonly to: number;
}

/** The terms of a presigned upload. A PUT that differs in one of them is refused. */
export interface UploadTerms {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly expiresInSeconds: number;
}

/** A signed request, which a client sends unchanged. */
export interface SignedPut {
  readonly method: 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A versioned bucket. Twins: S3 (aws/), files on disk (local/stores/), memory (local/stores/); one contract
 * suite holds over all of them (test/lambdas/stores/).
 */
export interface ObjectStore {
  /** The name of the bucket, as `copy` takes it. */
  readonly bucket: string;
  /** Writes a version. Returns `undefined` if the condition did not hold; then nothing is written. */
  put(key: string, body: Uint8Array, options: PutOptions): Promise<StoredObject | undefined>;
  /**
   * Writes a version with the bytes of another object, inside the store. Returns `undefined` if the key has an object
   * already; then nothing is written.
   * @throws if there is no object to copy
   */
  copy(
    from: ObjectLocation,
    key: string,
    options: Omit<PutOptions, 'when'> & { readonly when: 'absent' },
  ): Promise<StoredObject | undefined>;
  /**
   * Opens the current or a given version; `undefined` if there is none. `size` is the size of the whole object.
   * @param part the bytes to read; the whole object if absent
   * @throws if the object does not have all bytes of the part
   */
  get(key: string, versionId?: string, part?: BytesOfObject): Promise<OpenObject | undefined>;
  /** Without the body. */
  head(key: string, versionId?: string): Promise<Omit<OpenObject, 'body'> | undefined>;
  /** All versions of all keys that start with a prefix, by key, newest version first. */
  versions(prefix: string): AsyncIterable<ListedVersion>;
  /** Deletes one version for good, if it exists. Only takedowns and rebuilds do this. */
  remove(key: string, versionId: string): Promise<void>;
  /** A URL to which a client may PUT this object once: the signature covers If-None-Match. */
  presignPut(key: string, terms: UploadTerms): Promise<SignedPut>;
}
