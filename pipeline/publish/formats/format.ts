import type { Tabular } from '../tabular/tabular.ts';

/** A file format of a release: its extension, media type and writer. Writers are pure and byte-stable. */
export interface Format {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (tabular: Tabular) => Uint8Array;
}
