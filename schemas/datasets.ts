import { readdirSync } from 'node:fs';
import type { Dataset } from './dataset.ts';

/** Set by the Lambda bundler to the ids found when it ran, since a bundle has no folder to list. */
declare const BUNDLED_DATASET_IDS: readonly string[] | undefined;

/** Every dataset has one file, `schemas/datasets/<id>.ts`; being in the folder is all that it takes. */
export const datasetIds: readonly string[] =
  typeof BUNDLED_DATASET_IDS === 'undefined'
    ? readdirSync(new URL('./datasets', import.meta.url))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => name.slice(0, -'.ts'.length))
        .sort()
    : BUNDLED_DATASET_IDS;

/** The datasets of an installation by id. The engine knows datasets only through one of these. */
export type Catalogue = ReadonlyMap<string, Dataset>;

/** The catalogue of the datasets in a list; throws when two have one id. */
export const catalogueOf = (datasets: readonly Dataset[]): Catalogue => {
  const catalogue = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  if (catalogue.size !== datasets.length) throw new Error('Two datasets have the same id.');
  return catalogue;
};

const declared: Dataset[] = [];
for (const id of datasetIds) {
  const { dataset } = (await import(`./datasets/${id}.ts`)) as { dataset: Dataset };
  if (dataset.id !== id)
    throw new Error(`schemas/datasets/${id}.ts declares the id "${dataset.id}"; they must agree.`);
  declared.push(dataset);
}

/** The datasets of this installation. */
export const catalogue: Catalogue = catalogueOf(declared);
