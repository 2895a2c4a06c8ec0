/** What a store knows of an object version. `etag` is opaque and quoted, as in HTTP. */
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

/** An object by the name of its bucket. */
export interface ObjectLocation {
  readonly bucket: string;
  readonly key: string;
}

/** Bytes of an object, from `from` up to but not including `to`; at least one, and none beyond its end. */
export interface BytesOfObject {
  readonly from: number;
  readonly to: number;
}

/** Everything that a presigned upload fixes in advance; a PUT that differs in any of it is refused. */
export interface UploadTerms {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly expiresInSeconds: number;
}

/** A request that a client makes as it is: method, URL and headers. */
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
  /** What `copy` knows this bucket by. */
  readonly bucket: string;
  /** Writes a version. `undefined` when the condition did not hold; nothing is written then. */
  put(key: string, body: Uint8Array, options: PutOptions): Promise<StoredObject | undefined>;
  /**
   * Writes a version with the bytes of another object, which do not pass through the caller. `undefined` when the key
   * has an object already; nothing is written then.
   * @throws where there is no object to copy
   */
  copy(
    from: ObjectLocation,
    key: string,
    options: Omit<PutOptions, 'when'> & { readonly when: 'absent' },
  ): Promise<StoredObject | undefined>;
  /**
   * The current or a given version; `undefined` when there is none. `size` is that of the whole object.
   * @param part of which the body is then, and nothing else
   * @throws where the object does not have all those bytes
   */
  get(key: string, versionId?: string, part?: BytesOfObject): Promise<OpenObject | undefined>;
  /** Without the body. */
  head(key: string, versionId?: string): Promise<Omit<OpenObject, 'body'> | undefined>;
  /** All versions of all keys that start with a prefix, by key, newest version first. */
  versions(prefix: string): AsyncIterable<ListedVersion>;
  /** Deletes one version for good; nothing happens where there is none. Only for takedowns and rebuilds. */
  remove(key: string, versionId: string): Promise<void>;
  /** A URL to which one client may PUT this object once; If-None-Match is part of what is signed. */
  presignPut(key: string, terms: UploadTerms): Promise<SignedPut>;
}
