import { auditTables } from '../../../pipeline/disclose/audit.ts';
import { catalogue } from '../../../schemas/datasets.ts';
import { dataset } from '../../fixtures/school-visits.ts';
import { buildFrom, textOf } from '../../support/release.ts';

const rows = { '2024-01': [{ periode: '2024-01', kode_wilayah: '19.71', tingkat: 'SD', jumlah: 4 }] };
const csv = textOf(buildFrom(dataset, rows), 'data.csv');

describe('the disclosure audit reads bytes', () => {
  test('passes what disclosure made', () =>
    expect(() => auditTables(dataset, 'data.csv', csv)).not.toThrow());

  test.each([
    [
      'a count under its threshold',
      (text: string) => text.replace('pelajar,,pelajar,suppressed', 'pelajar,4,pelajar,published'),
      /below its threshold/,
    ],
    [
      'a value beside a status that has none',
      (text: string) => text.replace('pelajar,,pelajar,suppressed', 'pelajar,4,pelajar,suppressed'),
      /beside the status/,
    ],
    [
      'an empty value called published',
      (text: string) => text.replace(/,0,pelajar,zero/, ',,pelajar,published'),
      /beside the status/,
    ],
    [
      'a table that no plan names',
      (text: string) => text.replaceAll('semester,', 'kecamatan,'),
      /no plan names/,
    ],
    [
      'a measure that the table does not have',
      (text: string) => text.replace('TOTAL,kunjungan', 'TOTAL,rahasia'),
      /no plan names/,
    ],
  ])('refuses %s', (_what, damage, message) => {
    const damaged = damage(csv);
    expect(damaged).not.toBe(csv);
    expect(() => auditTables(dataset, 'data.csv', damaged)).toThrow(message);
  });

  test('refuses records with a column that is not planned', () => {
    const documents = catalogue.get('cooperation-documents');
    if (!documents) throw new Error('missing');
    expect(() => auditTables(documents, 'data.csv', 'periode,nik\n2024-01,1\n')).toThrow(
      /unplanned columns nik/,
    );
  });
});
