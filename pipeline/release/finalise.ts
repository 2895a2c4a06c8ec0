import { publisher } from '../../schemas/agency/publisher.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import { changesDocument } from '../publish/changes/changes.ts';
import { jsonBytes, sha256 } from '../publish/manifest/digest.ts';
import type { Manifest } from '../publish/manifest/manifest.ts';
import { tablesOf } from '../publish/manifest/release-tables.ts';
import { sumsDocument } from '../publish/manifest/sums.ts';
import type { ReleaseDescription } from '../publish/metadata/description.ts';
import { type BuiltFile, type BuiltRelease, fileOf, isOpen } from './build.ts';
import { documentsOf } from './documents.ts';
import { nextVersion } from './version.ts';

/** The release before: its manifest, the digest of that, and the text of its CSV files by table. */
export interface PreviousRelease {
  readonly manifest: Manifest;
  readonly sha256: string;
  readonly csv: ReadonlyMap<string, string>;
}

/** A release with its version, documents and manifest, ready to be staged. */
export interface FinalisedRelease extends BuiltRelease {
  /** What it was built from; its staging folder is named so. */
  readonly content: string;
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  readonly manifestSha256: string;
}

/**
 * Gives a built release its place after the one before: version, documents, SHA256SUMS and manifest. Undefined
 * when nothing that is published differs: then no version is made.
 */
export const finaliseRelease = (
  dataset: Dataset,
  built: BuiltRelease,
  content: string,
  previous?: PreviousRelease,
): FinalisedRelease | undefined => {
  const next = nextVersion(previous?.manifest, built);
  if (!next) return undefined;
  const { version, change } = next;
  const { periods, rows, created, schemas, descriptions, tabulars } = built;
  const place = {
    version,
    n: (previous?.manifest.n ?? 0) + 1,
    change,
    previous: previous ? { version: previous.manifest.version, sha256: previous.sha256 } : null,
    created,
  };
  const dataFiles = built.files.map(({ body: _body, ...file }) => file);
  const open = isOpen(dataset);
  const account = open ? { rows } : {};
  const description: ReleaseDescription = {
    dataset,
    ...place,
    periods,
    ...account,
    tabulars,
    files: dataFiles,
  };
  const documents = [
    ...documentsOf(description),
    changesDocument(description, previous && tablesOf(previous.manifest.schemas, previous.csv)),
  ].map(({ name, mediaType, body }): BuiltFile => ({ ...fileOf(name, mediaType, body), role: 'metadata' }));
  const sums = sumsDocument([...built.files, ...documents]);
  const files: BuiltFile[] = [
    ...built.files,
    ...documents,
    { ...fileOf(sums.name, sums.mediaType, sums.body), role: 'metadata' },
  ];
  const manifest: Manifest = {
    dataset: dataset.id,
    ...place,
    ...(open && { content }),
    license: publisher.license.url,
    files: files.map(({ body: _body, ...file }) => file),
    periods,
    ...account,
    ...(built.withdrawn.length > 0 && { withdrawn: built.withdrawn }),
    schemas,
    descriptions,
  };
  const manifestBytes = jsonBytes(manifest);
  return { ...built, content, files, manifest, manifestBytes, manifestSha256: sha256(manifestBytes) };
};
