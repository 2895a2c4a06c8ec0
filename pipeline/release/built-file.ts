import { sha256 } from '../publish/manifest/digest.ts';
import type { ManifestFile } from '../publish/manifest/manifest.ts';

/** A file of a release, with its bytes and what the manifest says about it. */
export interface BuiltFile extends ManifestFile {
  readonly body: Uint8Array;
}

/** A data file; it has a row count. */
export const dataFile = (name: string, mediaType: string, body: Uint8Array, rows: number): BuiltFile => ({
  ...described(name, mediaType, body),
  role: 'data',
  rows,
});

/** A file that describes the data. */
export const metadataFile = (name: string, mediaType: string, body: Uint8Array): BuiltFile => ({
  ...described(name, mediaType, body),
  role: 'metadata',
});

const described = (name: string, mediaType: string, body: Uint8Array) => ({
  name,
  mediaType,
  bytes: body.length,
  sha256: sha256(body),
  body,
});
