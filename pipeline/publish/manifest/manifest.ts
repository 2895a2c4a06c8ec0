import type * as z from 'zod';
import type { Stored } from '../../../schemas/model/stored-format.ts';
import type { Tabular } from '../tabular/tabular.ts';
import type { manifestShape } from './manifest-shape.ts';

/** `manifest.json` of a release (manifest-shape.ts). It is written last: if it exists, the release is complete. */
export type Manifest = Stored<z.output<typeof manifestShape>>;

/** A file of a release, as its manifest lists it. */
export type ManifestFile = Manifest['files'][number];

/** A period of a release and the upload that it came from. */
export type ManifestPeriod = Manifest['periods'][number];

/** A month that was taken back, and the object that took it back. */
export type WithdrawnPeriod = Required<Manifest>['withdrawn'][number];

/** Where every row went: rowsIn = repeated + embargoed + released, by count of rows. */
export type RowReconciliation = Required<Manifest>['rows'];

/** The schema of one published table, for comparing versions. */
export type PublishedSchema = Manifest['schemas'][number];

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
