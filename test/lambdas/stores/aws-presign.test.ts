import { S3Client } from '@aws-sdk/client-s3';
import { expect, test } from '@jest/globals';
import { s3ObjectStore } from '../../../lambdas/stores/aws/s3-object-store.ts';

const client = new S3Client({
  region: 'ap-southeast-3',
  endpoint: 'https://s3.ap-southeast-3.amazonaws.com',
  credentials: { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'session' },
});

test('every header of a presigned put is signed and none is moved into the query', async () => {
  const store = s3ObjectStore({ client, bucket: 'uploads' });
  const { method, url, headers } = await store.presignPut('incoming/screening/2024-01/a b.csv', {
    bytes: 8,
    sha256: '492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470',
    contentType: 'text/csv; charset=utf-8',
    metadata: { dataset: 'screening' },
    expiresInSeconds: 300,
  });
  const { hostname, pathname, searchParams } = new URL(url);
  expect({ method, hostname, pathname, headers }).toEqual({
    method: 'PUT',
    hostname: 'uploads.s3.ap-southeast-3.amazonaws.com',
    pathname: '/incoming/screening/2024-01/a%20b.csv',
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'if-none-match': '*',
      'x-amz-checksum-sha256': 'SS1epJYFbxpqZZIkEDL6t2TDIVljF5MLT6Dh6Lw7dHA=',
      'x-amz-meta-dataset': 'screening',
    },
  });
  expect(searchParams.get('X-Amz-SignedHeaders')?.split(';')).toEqual([
    'content-length',
    'content-type',
    'host',
    'if-none-match',
    'x-amz-checksum-sha256',
    'x-amz-meta-dataset',
  ]);
  expect([...searchParams.keys()].toSorted()).toEqual(
    [
      'X-Amz-Algorithm',
      'X-Amz-Content-Sha256',
      'X-Amz-Credential',
      'X-Amz-Date',
      'X-Amz-Expires',
      'X-Amz-Security-Token',
      'X-Amz-SignedHeaders',
      'X-Amz-Signature',
      'x-id',
    ].toSorted(),
  );
});
