import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CfnOutput, CustomResource, FileSystem, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { buildPortal } from '../../portal/build.ts';
import { SITE_PATH, type Site } from '../../schemas/runtime/site.ts';
import type { StageConfig } from '../config.ts';
import { allowCloudFront } from '../constructs/cloudfront-access.ts';
import { HandlerFunction } from '../constructs/handler-function.ts';
import { SecureBucket } from '../constructs/secure-bucket.ts';
import type { DataStack } from './data-stack.ts';

/** Builds the pages into a folder. @returns the paths of their files */
const buildInto = (folder: string): readonly string[] => {
  const files = buildPortal();
  for (const { path, body } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
  return files.map(({ path }) => path).sort();
};

export interface PortalStackProps extends StackProps {
  readonly config: StageConfig;
  readonly data: DataStack;
  readonly site: Site;
}

/** The pages: a bucket of their own, and the function that writes them there at each deployment that changes them. */
export class PortalStack extends Stack {
  readonly bucket: SecureBucket;

  constructor(scope: Construct, id: string, { config, data, site, ...props }: PortalStackProps) {
    super(scope, id, props);
    this.bucket = new SecureBucket(this, 'Pages', { config, accessLogs: data.accessLogs });
    allowCloudFront(this.bucket);
    // A folder of its own, because another synthesis may run at the same time.
    const scratch = mkdtempSync(join(tmpdir(), 'portal-'));
    const folder = join(scratch, 'dist');
    const keys = [...buildInto(folder), SITE_PATH];
    const deploy = new HandlerFunction(this, 'DeployPortal', {
      config,
      handler: 'deploy-portal',
      description: 'Writes the pages to the bucket that CloudFront reads',
      carries: folder,
    });
    deploy.may(
      ['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion'],
      keys.map((key) => this.bucket.arnForObjects(key)),
    );
    deploy.set('PORTAL_BUCKET', this.bucket.bucketName);
    new CustomResource(this, 'Published', {
      serviceToken: deploy.function.functionArn,
      properties: { digest: FileSystem.fingerprint(folder), site: this.toJsonString(site) },
    }).node.addDependency(deploy);
    rmSync(scratch, { recursive: true });
    new CfnOutput(this, 'PagesBucketName', { value: this.bucket.bucketName });
  }
}
