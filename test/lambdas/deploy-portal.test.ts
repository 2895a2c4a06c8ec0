import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { deployPortal } from '../../lambdas/deploy-portal.ts';
import { answerCloudFormation } from '../../lambdas/runtime/custom-resource.ts';
import { memoryObjectStore } from '../../local/stores/memory-object-store.ts';
import { contentsOf } from '../support/memory-context.ts';
import { temporaryFolder } from '../support/spawned.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, 'assets'));
  await writeFile(join(folder.path, 'index.html'), '<p>Halaman</p>');
  await writeFile(join(folder.path, 'assets/page.css'), 'p {}');
});
afterEach(() => folder.remove());

const SITE = '{"signIn":"token","maxUploadBytes":5242880}';
const deployment = (RequestType: 'Create' | 'Delete') => ({
  RequestType,
  ResourceProperties: { site: SITE },
});

const bucket = () => memoryObjectStore({ bucket: 'portal' });

test('puts every page with its type, and site.json as it was told, to be asked for anew each time', async () => {
  const portalBucket = bucket();
  await deployPortal({ portalBucket }, folder.path)(deployment('Create'));
  expect(await contentsOf(portalBucket)).toEqual({
    'index.html': '<p>Halaman</p>',
    'assets/page.css': 'p {}',
    'site.json': SITE,
  });
  expect(await portalBucket.head('assets/page.css')).toMatchObject({
    contentType: 'text/css; charset=utf-8',
    cacheControl: 'no-cache',
  });
});

test('says that it was not told the text of site.json', async () => {
  await expect(
    deployPortal({ portalBucket: bucket() }, folder.path)({ RequestType: 'Create', ResourceProperties: {} }),
  ).rejects.toThrow('site.json');
});

test('leaves the pages when its stack goes', async () => {
  const portalBucket = bucket();
  await deployPortal({ portalBucket }, folder.path)(deployment('Delete'));
  expect(await contentsOf(portalBucket)).toEqual({});
});

test('CloudFormation is told how it went, and why it did not', async () => {
  const told: object[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      told.push(JSON.parse(body));
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const event = {
    RequestType: 'Create',
    ResponseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    StackId: 's',
    RequestId: 'r',
    LogicalResourceId: 'Published',
    ResourceProperties: { site: SITE },
  } as never;
  await answerCloudFormation(async () => undefined)(event);
  await writeFile(join(folder.path, 'notes.doc'), '');
  await answerCloudFormation(deployPortal({ portalBucket: bucket() }, folder.path))(event);
  server.close();
  const common = { StackId: 's', RequestId: 'r', LogicalResourceId: 'Published' };
  expect(told).toMatchObject([
    { ...common, Status: 'SUCCESS' },
    { ...common, Status: 'FAILED', Reason: expect.stringContaining('"notes.doc" has no known type') },
  ]);
});
