import { S3ServiceException } from '@aws-sdk/client-s3';

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

/** No such key or version, or a delete marker (405). A missing bucket is a mistake, not an absence. */
export const isAbsence = (error: unknown): boolean =>
  statusOf(error) === 405 || (statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket');

/** 412: the condition did not hold. */
export const isRefusal = (error: unknown): boolean => statusOf(error) === 412;

/** 409: another conditional write to the key was under way; nothing was written. */
export const isConflict = (error: unknown): boolean =>
  statusOf(error) === 409 && (error as Error).name === 'ConditionalRequestConflict';
