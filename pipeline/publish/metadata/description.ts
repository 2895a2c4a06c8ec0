import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Manifest, ManifestFile } from '../manifest/manifest.ts';
import type { Tabular } from '../tabular/tabular.ts';

/**
 * The input of all documents of a release. The manifest is not part of it: it lists the documents, so it is written
 * after them.
 */
export interface ReleaseDescription
  extends Pick<Manifest, 'version' | 'n' | 'created' | 'previous' | 'change' | 'periods' | 'rows'> {
  readonly dataset: Dataset;
  readonly tabulars: readonly Tabular[];
  /** The data files: `data.csv`, `data.json`, `data.parquet` and where there are both, the same of `tables`. */
  readonly files: readonly ManifestFile[];
}

/** A document beside the data files, such as `datapackage.json`. Pure: the same description gives the same bytes. */
export interface ReleaseDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly body: Uint8Array;
}
