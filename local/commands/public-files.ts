import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf } from '../../pipeline/upload/parse/bytes.ts';
import { openLocalStores } from '../stores/open.ts';
import { Misuse } from './misuse.ts';

/** What a publisher shows the world, by path: `datasets/catalog.json`. Undefined for what is not there. */
export interface PublicFiles {
  read(path: string): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** The public files at an address, in a data folder of `bersinar serve`, or in a folder with `datasets/` in it. */
export const publicFilesAt = async (place: string): Promise<PublicFiles> => {
  if (/^https?:\/\//.test(place)) return webFiles(place);
  if (existsSync(join(place, 'datasets')))
    return {
      read: async (path) => (existsSync(join(place, path)) ? readFile(join(place, path)) : undefined),
      close: async () => undefined,
    };
  if (!existsSync(join(place, 'index')))
    throw new Misuse(
      `"${place}" bukan folder data / is no data folder. Pilihan / choose from: https://…, .data, folder/datasets`,
    );
  const stores = await openLocalStores(place);
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
