import { DeleteItemCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { uploadIdOf } from '../../../lambdas/intake/identify.ts';
import { paths } from '../../../lambdas/stores/paths.ts';
import type { HeadRecord } from '../../../lambdas/stores/records/head.ts';
import type { UploadRecord } from '../../../lambdas/stores/records/upload.ts';
import { type Client, staffClient } from '../../../local/client/staff-client.ts';
import type { Site } from '../differences/one-origin.ts';
import type { Deployed } from './deploy.ts';
import type { StaffTokens } from './staff-login.ts';

/** The deployed application, for operators, staff and readers: AWS clients and HTTP. */
export interface Cloud {
  readonly deployed: Deployed;
  readonly site: Site;
  readonly tokens: StaffTokens;
  readonly staff: Client;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly lambda: LambdaClient;
  /** Puts a file straight into the incoming folder; returns the upload's id. */
  putIncoming(dataset: string, period: string, name: string, body: Uint8Array | string): Promise<string>;
  /** Every upload's record, by id, read from the table. */
  uploads(): Promise<ReadonlyMap<string, UploadRecord>>;
  /** Deletes every item of the table. */
  emptyTable(): Promise<void>;
  /** HEAD of every dataset, read from the table. */
  heads(): Promise<Readonly<Record<string, HeadRecord>>>;
}

export const openCloud = (deployed: Deployed, site: Site, tokens: StaffTokens): Cloud => {
  const s3 = new S3Client({});
  const dynamo = new DynamoDBClient({});
  const items = async () => {
    const found: Record<string, unknown>[] = [];
    const pages = paginateScan({ client: dynamo }, { TableName: deployed.table, ConsistentRead: true });
    for await (const { Items = [] } of pages) found.push(...Items.map((item) => unmarshall(item)));
    return found;
  };
  return {
    deployed,
    site,
    tokens,
    s3,
    // Its queue URLs say localhost.
    sqs: new SQSClient({ useQueueUrlAsEndpoint: false }),
    lambda: new LambdaClient({}),
    staff: staffClient(site.url, tokens.staff),
    async putIncoming(dataset, period, name, body) {
      const key = paths.incoming(dataset, period, name);
      const put = { Bucket: deployed.privateBucket, Key: key, Body: body, ContentType: 'text/csv' };
      const { VersionId: versionId = '' } = await s3.send(new PutObjectCommand(put));
      return uploadIdOf({ key, versionId });
    },
    async uploads() {
      const records = (await items()).filter(({ sk }) => sk === 'RECORD') as unknown as UploadRecord[];
      return new Map(records.map((record) => [record.id, record]));
    },
    async emptyTable() {
      for (const { pk, sk } of await items())
        await dynamo.send(new DeleteItemCommand({ TableName: deployed.table, Key: marshall({ pk, sk }) }));
    },
    async heads() {
      const heads = (await items()).filter(({ sk }) => sk === 'HEAD');
      return Object.fromEntries(
        heads.map((head) => [String(head.pk).slice('DATASET#'.length), head as unknown as HeadRecord]),
      );
    },
  };
};
