import { templateCsv } from '../../pipeline/template.ts';
import { catalogue } from '../../schemas/datasets.ts';
import { datasetNamed, EXIT } from './misuse.ts';

/** `bersinar template`: the header and an example row on stdout, so that `> berkas.csv` makes a file. */
export const template = (id: string): number => {
  process.stdout.write(templateCsv(datasetNamed(catalogue, id)));
  return EXIT.accepted;
};
