/** LMDB sorts by bytes. UTF-8 has no byte 0xff: a key followed by it is above all keys that begin with it. */
const ABOVE = Buffer.of(0xff);

const uint = (bytes: 2 | 8, value: number): Buffer => {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64BE(BigInt(value));
  return buffer.subarray(8 - bytes);
};

/** The first byte string after all that begin with `start`. */
export const above = (start: Buffer): Buffer => Buffer.concat([start, ABOVE]);

/** Length, partition key, sort key: the length keeps partitions apart, and sort keys are in UTF-8 order. */
export const itemKey = (pk: string, sk: string): Buffer => {
  const partition = Buffer.from(pk);
  return Buffer.concat([uint(2, partition.length), partition, Buffer.from(sk)]);
};

/** Where the objects begin whose key starts with `prefix`. Bucket names hold no NUL. */
export const objectPrefix = (bucket: string, prefix: string): Buffer => Buffer.from(`${bucket}\0${prefix}`);

/** Where the versions of one key begin. Keys hold no NUL either, so `a` comes whole before `a b`. */
export const objectVersions = (bucket: string, key: string): Buffer => objectPrefix(bucket, `${key}\0`);

/** One version; the later sequence number sorts first, so that the current version is the first one. */
export const versionKey = (bucket: string, key: string, sequence: number): Buffer =>
  Buffer.concat([objectVersions(bucket, key), uint(8, Number.MAX_SAFE_INTEGER - sequence)]);
