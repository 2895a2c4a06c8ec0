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

/** A chunk's name says its content; every other file may change under its name. */
const CHUNK = /^assets\/chunk-[^/]+$/;

/** The headers of a page file, by its path. @throws where its ending has no known type */
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

/** What CloudFormation hands on: `site` is the text of site.json, and a new one is a change to be deployed. */
type Deployment = Pick<CloudFormationCustomResourceEvent, 'RequestType'> & {
  readonly ResourceProperties: { readonly ServiceToken?: string; readonly site?: string };
};

/** Puts the pages of a folder, and site.json, where CloudFront reads them; run by CloudFormation whenever they change. */
export const deployPortal =
  ({ portalBucket }: { readonly portalBucket: ObjectStore }, folder: string) =>
  async ({ RequestType, ResourceProperties: { site } }: Deployment): Promise<void> => {
    if (RequestType === 'Delete') return;
    if (site === undefined)
      throw new Error('The deployment of the pages was not told the text of site.json.');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((found) => found.isFile())) {
      const file = join(entry.parentPath, entry.name);
      const key = file.slice(folder.length + 1);
      await portalBucket.put(key, await readFile(file), portalHeaders(key));
    }
    await portalBucket.put(SITE_PATH, new TextEncoder().encode(site), portalHeaders(SITE_PATH));
  };

/** The pages lie beside the bundle. */
export const handler = makeHandler((context) =>
  answerCloudFormation(deployPortal(context, join(import.meta.dirname, 'dist'))),
);
