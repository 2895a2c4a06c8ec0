import { publisher } from '../../schemas/agency/publisher.ts';
import { type Dataset, hasPublicRows } from '../../schemas/model/dataset.ts';
import { changesDocument } from '../publish/changes/changes.ts';
import { jsonBytes, sha256 } from '../publish/manifest/digest.ts';
import type { Manifest } from '../publish/manifest/manifest.ts';
import { tablesOf } from '../publish/manifest/release-tables.ts';
import { sumsDocument } from '../publish/manifest/sums.ts';
import type { ReleaseDescription } from '../publish/metadata/description.ts';
import type { BuiltRelease } from './build.ts';
import { metadataFile } from './built-file.ts';
import { documentsOf } from './documents.ts';
import { nextVersion } from './version.ts';

/** The previous release: its manifest, the digest of the manifest, and the text of its CSV files by table. */
export interface PreviousRelease {
  readonly manifest: Manifest;
  readonly sha256: string;
  readonly csv: ReadonlyMap<string, string>;
}

/** A release with its version, documents and manifest. Its bytes are final. */
export interface FinalisedRelease extends BuiltRelease {
  /** Digest of its inputs and the code. */
  readonly content: string;
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  readonly manifestSha256: string;
}

/**
 * Finalises a built release: adds its version, documents, SHA256SUMS and manifest. Undefined if nothing differs from the
 * previous release: then no version is made.
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
  const identity = {
    version,
    n: (previous?.manifest.n ?? 0) + 1,
    change,
    previous: previous ? { version: previous.manifest.version, sha256: previous.sha256 } : null,
    created,
  };
  const dataFiles = built.files.map(({ body: _body, ...file }) => file);
  const publicRows = hasPublicRows(dataset) ? { rows } : {};
  const description: ReleaseDescription = {
    dataset,
    ...identity,
    periods,
    ...publicRows,
    tabulars,
    files: dataFiles,
  };
  const documents = [
    ...documentsOf(description),
    changesDocument(description, previous && tablesOf(previous.manifest.schemas, previous.csv)),
  ].map(({ name, mediaType, body }) => metadataFile(name, mediaType, body));
  const sums = sumsDocument([...built.files, ...documents]);
  const files = [...built.files, ...documents, metadataFile(sums.name, sums.mediaType, sums.body)];
  const manifest: Manifest = {
    dataset: dataset.id,
    ...identity,
    ...(hasPublicRows(dataset) && { content }),
    license: publisher.license.url,
    files: files.map(({ body: _body, ...file }) => file),
    periods,
    ...publicRows,
    ...(built.withdrawn.length > 0 && { withdrawn: built.withdrawn }),
    schemas,
    descriptions,
  };
  const manifestBytes = jsonBytes(manifest);
  return { ...built, content, files, manifest, manifestBytes, manifestSha256: sha256(manifestBytes) };
};
