import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import { openLocalStores } from '../../stores/open.ts';
import { Misuse } from '../misuse.ts';

/** The public files of a publisher, by path such as `datasets/catalog.json`; undefined where there is no file. */
export interface PublicFiles {
  read(path: string): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** The public files at an address, in a data folder of `bersinar serve`, or in a folder with `datasets/` in it. */
export const publicFilesAt = async (address: string): Promise<PublicFiles> => {
  if (/^https?:\/\//.test(address)) return webFiles(address);
  if (existsSync(join(address, 'datasets')))
    return {
      read: async (path) => (existsSync(join(address, path)) ? readFile(join(address, path)) : undefined),
      close: async () => undefined,
    };
  if (!existsSync(join(address, 'index')))
    throw new Misuse(
      `"${address}" bukan folder data / is no data folder. Pilihan / choose from: https://…, .data, folder/datasets`,
    );
  const stores = await openLocalStores(address);
  const bucket = stores.bucket('public');
  return {
    read: async (path) => {
      const object = await bucket.get(path);
      return object && bytesOf(object.body);
    },
    close: () => stores.close(),
  };
};

const webFiles = (address: string): PublicFiles => ({
  async read(path) {
    const response = await fetch(new URL(`/${path}`, address));
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  },
  close: async () => undefined,
});
