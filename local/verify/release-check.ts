import type { Manifest } from '../../pipeline/publish/manifest/manifest.ts';
import type { ReleaseSource } from './source.ts';

/** A release whose manifest could be read, with its files as they are. */
export interface ReadRelease {
  readonly source: ReleaseSource;
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  /** name -> bytes, for every listed file that exists. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** One check of a release. */
export interface ReleaseCheck {
  readonly name: string;
  /** The file that it checks. The check is skipped where the manifest does not list the file. */
  readonly file?: string;
  readonly run: (release: ReadRelease) => Promise<CheckResult> | CheckResult;
}

export type CheckResult = { readonly problems: readonly string[] } | { readonly skipped: string };

export const utf8 = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');
