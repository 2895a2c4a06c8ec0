import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../schemas/agency/catalogue.ts';
import { rehabClients } from './generator/clients.ts';
import { csvOf } from './generator/csv.ts';
import { cooperationDocuments } from './generator/documents.ts';
import { cases, seizures } from './generator/enforcement.ts';
import { rehabFacilities } from './generator/facilities.ts';
import { educatorTraining, familyResilience, p4gnActivists, peerEducators } from './generator/prevention.ts';
import { type Random, randomOf } from './generator/random.ts';
import { desaBersinar, ibmUnits } from './generator/villages.ts';
import { MONTHS, type SampleRow } from './generator/year.ts';

/** Writes the sample data of 2024: `npx tsx sample-data/generate.ts`. The same bytes on every run. */

const SAMPLES: Readonly<Record<string, (random: Random) => readonly SampleRow[]>> = {
  'cooperation-documents': cooperationDocuments,
  'desa-bersinar': desaBersinar,
  'family-resilience': familyResilience,
  'peer-educators': peerEducators,
  'educator-training': educatorTraining,
  'p4gn-activists': p4gnActivists,
  'rehab-clients': rehabClients,
  'rehab-facilities': rehabFacilities,
  'ibm-units': ibmUnits,
  cases,
  seizures,
};

/** Every sample file's text by its path under `sample-data/`: `cases/2024-03.csv`. */
export const sampleFiles = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(SAMPLES).flatMap(([id, rowsOf]) => {
      const columns = catalogue.get(id)?.columns.map((column) => column.name);
      if (!columns)
        throw new Error(`The sample has the dataset "${id}", which schemas/agency/datasets/ has not.`);
      const rows = rowsOf(randomOf(id));
      return MONTHS.map((periode): [string, string] => [
        `${id}/${periode}.csv`,
        csvOf(
          columns,
          periode,
          rows.filter((row) => row.periode === periode),
        ),
      ]);
    }),
  );

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, content] of sampleFiles()) {
    const file = join(dirname(fileURLToPath(import.meta.url)), path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
