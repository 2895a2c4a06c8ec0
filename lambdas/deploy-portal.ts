import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { SITE_PATH } from '../schemas/runtime/site.ts';
import { answerCloudFormation } from './runtime/custom-resource.ts';
import { makeHandler } from './runtime/handler.ts';
import { portalHeaders } from './runtime/portal-headers.ts';
import type { ObjectStore } from './stores/object-store.ts';

/** The event of CloudFormation. `site` is the text of site.json; CloudFormation calls again when it changes. */
type Deployment = Pick<CloudFormationCustomResourceEvent, 'RequestType'> & {
  readonly ResourceProperties: { readonly ServiceToken?: string; readonly site?: string };
};

/** Writes the pages of a folder and site.json to the bucket that CloudFront reads. CloudFormation runs it when they change. */
export const deployPortal =
  ({ portalBucket }: { readonly portalBucket: ObjectStore }, folder: string) =>
  async ({ RequestType, ResourceProperties: { site } }: Deployment): Promise<void> => {
    if (RequestType === 'Delete') return;
    if (site === undefined)
      throw new Error('The event of CloudFormation has no property "site" with the text of site.json.');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((found) => found.isFile())) {
      const file = join(entry.parentPath, entry.name);
      const key = file.slice(folder.length + 1);
      await portalBucket.put(key, await readFile(file), portalHeaders(key));
    }
    await portalBucket.put(SITE_PATH, new TextEncoder().encode(site), portalHeaders(SITE_PATH));
  };

/** The pages are in the folder `dist` beside the bundle. */
export const handler = makeHandler((context) =>
  answerCloudFormation(deployPortal(context, join(import.meta.dirname, 'dist'))),
);
