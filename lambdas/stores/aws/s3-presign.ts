import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { checkMetadata, checkPresignableKey } from '../check-object.ts';
import type { SignedPut, UploadTerms } from '../object-store.ts';
import { uploadHeaders } from '../upload-headers.ts';

/**
 * A URL for one PUT with these very headers. The SDK would move `x-amz-` headers into the query, where S3
 * applies them unseen by the client, and leave content-type unsigned: both are turned off, so that a client
 * that sends a different header is refused. content-length is signed too; every client sends it by itself.
 */
export const presignS3Put = async (
  client: S3Client,
  bucket: string,
  key: string,
  terms: UploadTerms,
): Promise<SignedPut> => {
  checkPresignableKey(key);
  checkMetadata(terms.metadata);
  const headers = uploadHeaders(terms);
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    ContentLength: terms.bytes,
    ContentType: terms.contentType,
    ChecksumSHA256: headers['x-amz-checksum-sha256'],
    IfNoneMatch: '*',
    Metadata: { ...terms.metadata },
  });
  const url = await getSignedUrl(client, command, {
    expiresIn: terms.expiresInSeconds,
    signableHeaders: new Set(Object.keys(headers)),
    unhoistableHeaders: new Set(Object.keys(headers)),
  });
  return { method: 'PUT', url, headers };
};
