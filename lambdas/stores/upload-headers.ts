import type { UploadTerms } from './object-store.ts';

/** The headers that a presigned PUT must carry as they are, in both twins; content-length is the client's own. */
export const uploadHeaders = ({
  contentType,
  sha256,
  metadata,
}: Omit<UploadTerms, 'expiresInSeconds'>): Record<string, string> => ({
  'content-type': contentType,
  'if-none-match': '*',
  'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
  ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])),
});
