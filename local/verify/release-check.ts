import type { Manifest } from '../../pipeline/publish/manifest/manifest.ts';
import type { ReleaseSource } from './source.ts';

/** A release whose manifest could be read, with its files as they are. */
export interface ReadRelease {
  readonly source: ReleaseSource;
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  /** name -> bytes, for every listed file that is there. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A named question about a release: what is wrong with it, or why it cannot be asked here. */
export interface ReleaseCheck {
  readonly name: string;
  /** The file that it is about: skipped where the manifest does not list it. */
  readonly file?: string;
  readonly run: (release: ReadRelease) => Promise<CheckResult> | CheckResult;
}

export type CheckResult = { readonly problems: readonly string[] } | { readonly skipped: string };

export const utf8 = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');
