import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CfnOutput, CustomResource, FileSystem, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ROOT } from '../bundling/options.ts';
import type { StageConfig } from '../config.ts';
import { allowCloudFront } from '../constructs/cloudfront-access.ts';
import { HandlerFunction } from '../constructs/handler-function.ts';
import { SecureBucket } from '../constructs/secure-bucket.ts';
import type { DataStack } from './data-stack.ts';

const PAGES = join(ROOT, 'portal');

export interface PortalStackProps extends StackProps {
  readonly config: StageConfig;
  readonly data: DataStack;
}

/** The pages: a bucket of their own, and the function that puts them there at each deployment that changes them. */
export class PortalStack extends Stack {
  readonly bucket: SecureBucket;

  constructor(scope: Construct, id: string, { config, data, ...props }: PortalStackProps) {
    super(scope, id, props);
    this.bucket = new SecureBucket(this, 'Pages', { config, accessLogs: data.accessLogs });
    allowCloudFront(this.bucket);
    const deploy = new HandlerFunction(this, 'DeployPortal', {
      config,
      handler: 'deploy-portal',
      description: 'Puts the pages where CloudFront reads them',
      carries: 'portal',
    });
    const files = readdirSync(PAGES, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const keys = files.map((file) => join(file.parentPath, file.name).slice(PAGES.length + 1)).sort();
    deploy.may(
      ['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion'],
      keys.map((key) => this.bucket.arnForObjects(key)),
    );
    deploy.set('PORTAL_BUCKET', this.bucket.bucketName);
    new CustomResource(this, 'Published', {
      serviceToken: deploy.function.functionArn,
      properties: { digest: FileSystem.fingerprint(PAGES) },
    }).node.addDependency(deploy);
    new CfnOutput(this, 'PagesBucketName', { value: this.bucket.bucketName });
  }
}
