import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../support/report.ts';
import { ROOT } from '../../support/spawned.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { terminal } from '../cloud/wait.ts';

const march = () => readFile(join(ROOT, 'sample-data/cooperation-documents/2024-03.csv'), 'utf8');

/** Files that must be refused, by their fault. */
const POISON: Readonly<Record<string, () => Promise<Uint8Array | string>>> = {
  'an empty file': async () => '',
  'a picture': async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'a column that is missing': async () => (await march()).replace('nomor_dokumen', 'nomor'),
  'a code that is none': async () => (await march()).replace(/,(MOU|PKS),/, ',SURAT,'),
  'a row twice': async () => {
    const lines = (await march()).trimEnd().split('\n');
    return [...lines, lines[1]].join('\n');
  },
  'rows of another month': async () => (await march()).replaceAll('2024-03', '2023-03'),
  'a list of persons': async () => 'periode,nik,nama\n2024-03,1971012345670001,Budi\n',
};

/** Poison files end as rejected, each with a report that says why, and nothing public changes. */
export const refusePoison = async (report: Report, cloud: Cloud): Promise<void> => {
  const before = await cloud.heads();
  for (const [what, file] of Object.entries(POISON))
    await report.check(`${what} is rejected with a report`, async () => {
      // A space and a plus, as people name files.
      const id = await cloud.putIncoming('cooperation-documents', '2024-03', `${what} + é.csv`, await file());
      assert.deepEqual(
        (await terminal(cloud, [id])).map(({ state }) => state),
        ['rejected'],
      );
      const { state, findings } = await cloud.staff.report(id);
      assert.equal(state, 'rejected');
      assert.ok(findings.length > 0);
      for (const { code, messages } of findings)
        assert.ok(/^[a-z-]+\/[a-z-]+$/.test(code) && messages.id && messages.en, code);
    });
  await report.check('a file for a dataset that is none is rejected', async () => {
    const id = await cloud.putIncoming('no-such-dataset', '2024-03', 'a.csv', await march());
    assert.equal((await terminal(cloud, [id]))[0]?.state, 'rejected');
  });
  await report.check('nothing public changed by any of them', async () => {
    assert.deepEqual(await cloud.heads(), before);
  });
};
