import type { ColumnType, Tabular } from '../tabular/tabular.ts';
import type { Change } from './change.ts';

/** A file of a release, as its manifest lists it. */
export interface ManifestFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** `data` files decide the version; `metadata` describes them. */
  readonly role: 'data' | 'metadata';
  /** Rows of a data file. */
  readonly rows?: number;
}

/** A period of a release and the upload that it came from. */
export interface ManifestPeriod {
  readonly period: string;
  readonly status: 'published' | 'not_yet_published';
  /**
   * `sha256` and `rows` of the uploaded file only where its rows are public anyway. A digest or a count of rows about
   * people can be guessed back into the rows, so for those staff ask `GET /v1/uploads/{id}`.
   */
  readonly upload: {
    readonly id: string;
    /** When the store received it, ISO 8601. */
    readonly received: string;
    readonly sha256?: string;
    readonly rows?: number;
  };
}

/** A month that was taken back, and the object that took it back. */
export interface WithdrawnPeriod {
  readonly period: string;
  readonly upload: { readonly id: string; readonly received: string };
}

/** Where every row went: rowsIn = repeated + embargoed + released, by count of rows. */
export interface RowAccount {
  readonly rowsIn: number;
  /** Natural keys that an earlier month had reported already. */
  readonly repeated: number;
  /** Rows of months whose lag has not passed. */
  readonly embargoed: number;
  /** Rows that the figures and records are made of. */
  readonly released: number;
}

/** What one published table looks like, for comparing versions. */
export interface PublishedSchema {
  /** `data` or `tables`. */
  readonly file: string;
  readonly key: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    readonly type: ColumnType;
    readonly required: boolean;
    readonly codes?: readonly string[];
  }[];
}

/** The schema of a table, without its texts. */
export const schemaOf = ({ name, key, columns }: Tabular): PublishedSchema => ({
  file: name,
  key,
  columns: columns.map((column) => ({
    name: column.name,
    type: column.type,
    required: column.required,
    ...(column.codes && { codes: column.codes.map((entry) => entry.code) }),
  })),
});

/** `manifest.json` of a release. The last file written: where it is, the release is whole. */
export interface Manifest {
  readonly dataset: string;
  readonly version: string;
  /** 1 for the first release, then counting. */
  readonly n: number;
  readonly change: Change;
  /** The release before and the SHA-256 of its manifest: history is a chain. */
  readonly previous: { readonly version: string; readonly sha256: string } | null;
  /** When the newest input became public, never the clock: the same inputs give the same bytes. */
  readonly created: string;
  /** Digest of the inputs and the code that this release was built from; like `rows` only of public rows. */
  readonly content?: string;
  readonly license: string;
  readonly files: readonly ManifestFile[];
  readonly periods: readonly ManifestPeriod[];
  readonly rows?: RowAccount;
  /** Months that were published and taken back, with the withdrawal; absent where there is none. */
  readonly withdrawn?: readonly WithdrawnPeriod[];
  readonly schemas: readonly PublishedSchema[];
  /** Digest of titles, definitions and labels, so that a change of words is a change. */
  readonly descriptions: string;
}
