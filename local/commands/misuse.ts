import type { Catalogue } from '../../schemas/agency/catalogue.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';

/** Thrown if a command is used wrongly: its message is for the person who typed it, and the exit code is 2. */
export class Misuse extends Error {}

export const EXIT = { accepted: 0, refused: 1, misuse: 2 } as const;

/** The dataset with an id, or a misuse that names all datasets. */
export const datasetNamed = (catalogue: Catalogue, id: string): Dataset => {
  const dataset = catalogue.get(id);
  if (!dataset)
    throw new Misuse(
      `Tidak ada dataset "${id}" / there is no dataset "${id}". Pilihan / choose from: ${[...catalogue.keys()].join(', ')}`,
    );
  return dataset;
};
