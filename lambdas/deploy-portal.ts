import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { SITE_PATH } from '../schemas/runtime/site.ts';
import { answerCloudFormation } from './runtime/custom-resource.ts';
import { makeHandler } from './runtime/handler.ts';
import type { ObjectStore } from './stores/object-store.ts';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** A chunk's name has a hash of its content. Every other file may change under its name. */
const CHUNK = /^assets\/chunk-[^/]+$/;

/** The headers of a file of the pages, by its path. @throws for an unknown ending */
export const portalHeaders = (path: string): { contentType: string; cacheControl: string } => ({
  contentType: typeOf(path),
  cacheControl: CHUNK.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
});

const typeOf = (name: string): string => {
  const type = TYPES[name.split('.').at(-1) ?? ''];
  if (type === undefined)
    throw new Error(
      `The page file "${name}" has no known type; the endings are ${Object.keys(TYPES).join(', ')}. Add its type to lambdas/deploy-portal.ts.`,
    );
  return type;
};

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
