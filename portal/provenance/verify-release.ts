import type { Release } from './answer.ts';

/** The result for one file. */
export interface VerifiedFile {
  readonly name: string;
  readonly expected: string;
  /** The digest of the received bytes; undefined if the file could not be fetched. */
  readonly found: string | undefined;
}

const hex = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = async (path: string): Promise<ArrayBuffer | undefined> => {
  // A cached copy would prove nothing about the file that is served now.
  const response = await fetch(path, { cache: 'no-store' }).catch(() => undefined);
  return response?.ok ? response.arrayBuffer() : undefined;
};

const digestOf = async (bytes: ArrayBuffer): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', bytes));

interface Manifest {
  readonly files: readonly { readonly name: string; readonly role: string; readonly sha256: string }[];
}

/**
 * Fetches a release's manifest and data files and computes their digests here. It compares the manifest with the API's
 * digest and the files with the manifest, and yields each result as soon as it is known.
 */
export async function* verifyRelease({
  manifest,
  manifest_sha256,
}: Pick<Release, 'manifest' | 'manifest_sha256'>): AsyncGenerator<VerifiedFile> {
  const bytes = await bytesOf(manifest);
  const found = bytes && (await digestOf(bytes));
  yield { name: 'manifest.json', expected: manifest_sha256, found };
  if (!bytes || found !== manifest_sha256) return;
  const { files } = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
  const folder = manifest.slice(0, manifest.lastIndexOf('/') + 1);
  for (const { name, sha256 } of files.filter(({ role }) => role === 'data')) {
    const body = await bytesOf(`${folder}${name}`);
    yield { name, expected: sha256, found: body && (await digestOf(body)) };
  }
}
