import { S3Client } from '@aws-sdk/client-s3';
import { s3ObjectStore } from '../../stores/aws/s3-object-store.ts';
import type { ObjectStore } from '../../stores/object-store.ts';
import type { Trace } from './tracing.ts';

/** The buckets of a function by name, over one client. */
export const s3Buckets = (trace: Trace): ((bucket: string) => ObjectStore) => {
  const client = trace(new S3Client({}));
  return (bucket) => s3ObjectStore({ client, bucket });
};
