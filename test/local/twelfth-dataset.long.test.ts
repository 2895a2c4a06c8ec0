import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, spawnServer, temporaryFolder } from '../support/spawned.ts';

const COPIED = ['bin', 'lambdas', 'local', 'pipeline', 'portal', 'schemas', 'package.json', 'tsconfig.json'];

/** A copy of the project with one more file in schemas/agency/datasets and one sample, and nothing else changed. */
const projectWithTwelfth = async (folder: string): Promise<void> => {
  for (const name of COPIED) await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const declaration = await readFile(join(ROOT, 'test/fixtures/school-visits.ts'), 'utf8');
  await writeFile(
    join(folder, 'schemas/agency/datasets/school-visits.ts'),
    declaration.replaceAll('../../schemas/', '../../'),
  );
  await mkdir(join(folder, 'sample-data/school-visits'), { recursive: true });
  await writeFile(
    join(folder, 'sample-data/school-visits/2024-01.csv'),
    'periode,kode_wilayah,tingkat,jumlah\n2024-01,19.71,SD,20\n2024-01,19.01,SMA,9\n',
  );
};

test('a twelfth dataset is one file and its sample: it is checked, published and answered', async () => {
  const folder = await temporaryFolder();
  await projectWithTwelfth(folder.path);
  const server = await spawnServer(join(folder.path, 'state'), [], { root: folder.path });
  const json = async (path: string) => (await fetch(server.url + path)).json();
  expect(await json('/datasets/school-visits/latest.json')).toMatchObject({ version: '1.0.0' });
  const { datasets } = (await json('/v1/datasets')) as { datasets: { id: string }[] };
  expect(datasets).toHaveLength(12);
  expect(await json('/v1/summary?period=2024-01')).toMatchObject({
    indicators: expect.arrayContaining([
      expect.objectContaining({ id: 'pupils-visited', value: 29, status: 'published' }),
    ]),
  });
  await server.stop();
  await folder.remove();
});
