import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finaliseRelease } from '../../pipeline/release/finalise.ts';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import { buildFrom } from '../support/release.ts';
import { ROOT } from '../support/spawned.ts';

test('docs/reference/releases.md lists exactly the files of a release', async () => {
  const dataset = catalogue.get('cooperation-documents');
  if (!dataset) throw new Error('The cooperation-documents dataset is missing.');
  const row = {
    periode: '2024-01',
    nomor_dokumen: 'A',
    jenis: 'PKS',
    kategori_mitra: 'SWASTA',
    nama_mitra: 'PT',
    tanggal_ttd: '2024-01-02',
    kode_wilayah: '19',
  };
  const release = finaliseRelease(dataset, buildFrom(dataset, { '2024-01': [row] }), 'content');
  const page = await readFile(join(ROOT, 'docs/reference/releases.md'), 'utf8');
  const table = page.slice(page.indexOf('| File'), page.indexOf('Beside them'));
  const listed = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap((line) =>
    [...(line[1] ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1]),
  );
  expect(listed.sort()).toEqual(
    [...(release?.manifest.files ?? []).map(({ name }) => name), 'manifest.json'].sort(),
  );
});
