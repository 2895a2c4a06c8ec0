import type { ReleaseDocument } from '../metadata/description.ts';
import type { ManifestFile } from './manifest.ts';

/** `SHA256SUMS`: checks a downloaded folder with `sha256sum -c SHA256SUMS`. The manifest, written later, lists it. */
export const sumsDocument = (files: readonly Pick<ManifestFile, 'name' | 'sha256'>[]): ReleaseDocument => ({
  name: 'SHA256SUMS',
  mediaType: 'text/plain; charset=utf-8',
  body: new TextEncoder().encode(files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')),
});
