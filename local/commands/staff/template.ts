import { writeFile } from 'node:fs/promises';
import { templateCsv } from '../../../pipeline/upload/template/csv.ts';
import { templateXlsx } from '../../../pipeline/upload/template/workbook.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import { datasetNamed, EXIT, Misuse } from '../misuse.ts';

/** `bersinar template`: the CSV template on stdout, so that `> berkas.csv` makes a file, or a workbook in a file. */
export const template = async (id: string, { xlsx }: { readonly xlsx?: string } = {}): Promise<number> => {
  const dataset = datasetNamed(catalogue, id);
  if (xlsx === undefined) process.stdout.write(templateCsv(dataset));
  else
    await writeFile(xlsx, await templateXlsx(dataset)).catch((error: NodeJS.ErrnoException) => {
      throw new Misuse(`Berkas tidak dapat ditulis / the file cannot be written: ${xlsx} (${error.code})`);
    });
  return EXIT.accepted;
};
