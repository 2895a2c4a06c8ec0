import type { Dataset } from '../model/dataset.ts';
import { fieldOf } from './codelists/fields.ts';
import { installed } from './installed.ts';

/** The datasets of an installation by id. The engine knows datasets only through one of these. */
export type Catalogue = ReadonlyMap<string, Dataset>;

/** The catalogue of the datasets in a list; throws when two have one id. */
export const catalogueOf = (datasets: readonly Dataset[]): Catalogue => {
  const catalogue = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  if (catalogue.size !== datasets.length) throw new Error('Two datasets have the same id.');
  return catalogue;
};

for (const [file, dataset] of installed) {
  const { id } = dataset;
  if (id !== file)
    throw new Error(`schemas/agency/datasets/${file}.ts declares the id "${id}"; they must agree.`);
  fieldOf(dataset);
}

/** The datasets of this installation: every dataset has one file, `schemas/agency/datasets/<id>.ts`, and that is all that it takes. */
export const catalogue: Catalogue = catalogueOf(installed.map(([, dataset]) => dataset));
