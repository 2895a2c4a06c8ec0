import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A release to read: over HTTP, or from a downloaded folder. */
export interface ReleaseSource {
  /** Its name in messages. */
  readonly name: string;
  /** One of its files; undefined when it is not there. */
  file(name: string): Promise<Uint8Array | undefined>;
  /** Older versions may be missing beside it: a folder has only the downloaded ones, a publisher has all. */
  readonly partial?: boolean;
  /** Another version of the same dataset, beside this one. */
  sibling(version: string): ReleaseSource;
}

/**
 * The release at a place: `https://…/datasets/<id>/<version>/`, the address of its `manifest.json` or of the
 * dataset's `latest.json`, or a folder with a `manifest.json`.
 */
export const sourceAt = async (place: string): Promise<ReleaseSource> => {
  if (!/^https?:\/\//.test(place)) return folderSource(resolve(place.replace(/manifest\.json$/, '')));
  if (!/latest\.json$/.test(place)) return urlSource(place.replace(/(manifest\.json|index\.html)$/, ''));
  const response = await answerOf(place);
  if (!response.ok) throw new Error(`${place} answers ${response.status}.`);
  const { version } = (await response.json()) as { version: string };
  return urlSource(place.replace(/latest\.json$/, version));
};

/** A response of any status, or an error that names the address that could not be reached. */
const answerOf = async (address: string | URL): Promise<Response> => {
  try {
    return await fetch(address);
  } catch (error) {
    const { cause, message } = error as Error & { readonly cause?: { readonly code?: string } };
    throw new Error(`${address} cannot be reached (${cause?.code ?? message}).`);
  }
};

const urlSource = (address: string): ReleaseSource => {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  return {
    name: base.href,
    async file(name) {
      const response = await answerOf(new URL(encodeURIComponent(name), base));
      if (response.status === 404) return undefined;
      if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
      return new Uint8Array(await response.arrayBuffer());
    },
    sibling: (version) => urlSource(new URL(`../${version}/`, base).href),
  };
};

const folderSource = (folder: string): ReleaseSource => ({
  name: folder,
  partial: true,
  async file(name) {
    try {
      return await readFile(join(folder, basename(name)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  },
  sibling: (version) => folderSource(join(dirname(folder), version)),
});
