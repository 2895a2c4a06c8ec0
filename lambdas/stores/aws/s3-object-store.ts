import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { checkMetadata, checkObjectKey, checkPart } from '../check-object.ts';
import type { ListedVersion, ObjectStore, OpenObject, PutOptions, StoredObject } from '../object-store.ts';
import { backOff } from './backoff.ts';
import { isAbsence, isConflict, isRefusal } from './s3-errors.ts';
import { presignS3Put } from './s3-presign.ts';

/** How often a put is sent again after 409. */
const CONFLICT_RETRIES = 4;

const required = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`S3 answered without ${what}; the bucket must be versioned.`);
  return value;
};

/** S3 tells times by the second in heads; listings are cut to the same, so that both give one order. */
const toSecond = (time: Date): Date => new Date(Math.floor(time.getTime() / 1000) * 1000);

const headOf = (key: string, answer: HeadObjectCommandOutput): Omit<OpenObject, 'body'> => ({
  key,
  versionId: required(answer.VersionId, 'VersionId'),
  etag: required(answer.ETag, 'ETag'),
  size: required(answer.ContentLength, 'ContentLength'),
  lastModified: toSecond(required(answer.LastModified, 'LastModified')),
  contentType: answer.ContentType ?? 'application/octet-stream',
  metadata: answer.Metadata ?? {},
});

const conditionOf = (when: PutOptions['when']) => {
  if (when === undefined) return {};
  return when === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: when.etag };
};

const orAbsent = async <T>(answer: Promise<T>): Promise<T | undefined> => {
  try {
    return await answer;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
};

/** The version id of what was written; `undefined` when the condition did not hold or stayed contended. */
const writtenVersion = async (
  client: S3Client,
  command: PutObjectCommand | CopyObjectCommand,
): Promise<string | undefined> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const { VersionId } = await client.send(command as PutObjectCommand);
      return required(VersionId, 'VersionId');
    } catch (error) {
      // If-Match on a key without an object is 404; so is a copy of what is not there, which is no refusal.
      if (isRefusal(error) || (command.input.IfMatch !== undefined && isAbsence(error))) return undefined;
      if (!isConflict(error)) throw error;
      if (attempt > CONFLICT_RETRIES) return undefined;
      await backOff(attempt);
    }
  }
};

async function* versionsOf(client: S3Client, bucket: string, prefix: string): AsyncGenerator<ListedVersion> {
  let markers: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
  for (;;) {
    const page = await client.send(
      new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...markers }),
    );
    // Delete markers come in a list of their own and are left there.
    for (const version of page.Versions ?? [])
      yield {
        key: required(version.Key, 'Key'),
        versionId: required(version.VersionId, 'VersionId'),
        etag: required(version.ETag, 'ETag'),
        size: required(version.Size, 'Size'),
        lastModified: toSecond(required(version.LastModified, 'LastModified')),
        isLatest: version.IsLatest ?? false,
      };
    if (!page.IsTruncated) return;
    markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
  }
}

/** A bucket of S3, with versioning on. */
export const s3ObjectStore = ({
  client,
  bucket,
}: {
  readonly client: S3Client;
  readonly bucket: string;
}): ObjectStore => {
  const at = (key: string, versionId: string | undefined) => ({
    Bucket: bucket,
    Key: key,
    ...(versionId === undefined ? {} : { VersionId: versionId }),
  });
  const head: ObjectStore['head'] = async (key, versionId) => {
    const answer = await orAbsent(client.send(new HeadObjectCommand(at(key, versionId))));
    return answer && headOf(key, answer);
  };
  const write = (key: string, { contentType, cacheControl, metadata = {}, when }: PutOptions) => {
    checkObjectKey(key);
    checkMetadata(metadata);
    return {
      Bucket: bucket,
      Key: key,
      ContentType: contentType,
      CacheControl: cacheControl,
      Metadata: { ...metadata },
      ...conditionOf(when),
    };
  };
  const stored = async (
    key: string,
    command: PutObjectCommand | CopyObjectCommand,
  ): Promise<StoredObject | undefined> => {
    const versionId = await writtenVersion(client, command);
    if (versionId === undefined) return undefined;
    // The answer to a write has no time: it is read from the version, which nothing but a takedown removes.
    const { etag, size, lastModified } = required(
      await head(key, versionId),
      `version ${versionId} of ${key}`,
    );
    return { key, versionId, etag, size, lastModified };
  };
  return {
    bucket,
    head,
    put: async (key, body, options) =>
      stored(key, new PutObjectCommand({ ...write(key, options), Body: body })),
    copy: async (from, key, options) =>
      stored(
        key,
        new CopyObjectCommand({
          ...write(key, options),
          CopySource: [from.bucket, ...from.key.split('/')].map(encodeURIComponent).join('/'),
          MetadataDirective: 'REPLACE',
        }),
      ),
    async get(key, versionId, part) {
      const range = part && { Range: `bytes=${part.from}-${part.to - 1}` };
      const answer = await orAbsent(client.send(new GetObjectCommand({ ...at(key, versionId), ...range })));
      if (!answer) return undefined;
      const head = headOf(key, answer);
      const size = part ? Number(answer.ContentRange?.split('/')[1]) : head.size;
      // S3 cuts a range to the bytes that there are.
      if (part) checkPart(key, size, part);
      // In Node the SDK's body is a readable stream, an async iterable of bytes; its type is of all platforms.
      return { ...head, size, body: answer.Body as AsyncIterable<Uint8Array> };
    },
    versions: (prefix) => versionsOf(client, bucket, prefix),
    async remove(key, versionId) {
      await client.send(new DeleteObjectCommand(at(key, versionId)));
    },
    presignPut: (key, terms) => presignS3Put(client, bucket, key, terms),
  };
};
