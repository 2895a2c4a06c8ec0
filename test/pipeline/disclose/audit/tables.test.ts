import { auditTables } from '../../../../pipeline/disclose/audit/tables.ts';
import { catalogue } from '../../../../schemas/agency/catalogue.ts';
import { dataset } from '../../../fixtures/school-visits.ts';
import { buildFrom, textOf } from '../../../support/release.ts';

const rows = { '2024-01': [{ periode: '2024-01', kode_wilayah: '19.71', tingkat: 'SD', jumlah: 4 }] };
const csv = textOf(buildFrom(dataset, rows), 'data.csv');

const documents = () => {
  const found = catalogue.get('cooperation-documents');
  if (!found) throw new Error('The dataset cooperation-documents is missing.');
  return found;
};

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

  test('says which figure of which file', () => {
    const damaged = csv.replace('pelajar,,pelajar,suppressed', 'pelajar,4,pelajar,published');
    expect(() => auditTables(dataset, 'data.csv', damaged)).toThrow(
      /"school-visits" data\.csv: a count below its threshold \([\w-]+, 2024-\w+, 19(\.71)?\)/,
    );
  });

  test('reads every CSV file as figures, whatever its name', () => {
    const damaged = csv.replace('pelajar,,pelajar,suppressed', 'pelajar,4,pelajar,published');
    expect(() => auditTables(dataset, 'other.csv', damaged)).toThrow(/other\.csv: a count below/);
    expect(() => auditTables(documents(), 'figures.csv', 'tabel,ukuran\nsecret,x\n')).toThrow(
      /no plan names/,
    );
  });

  test('reads no other files: their rows are those of the CSV', () =>
    expect(() => auditTables(dataset, 'data.json', '[\n{"tabel":"secret"}\n]')).not.toThrow());

  test.each(['tabel', 'ukuran', 'nilai', 'status'])('refuses a file without the column %s', (column) => {
    const [header = '', ...rows] = csv.split('\n');
    const row = rows.find((line) => line.endsWith(',published')) ?? '';
    const at = header.split(',').indexOf(column);
    const without = [header, row].map((line) =>
      line
        .split(',')
        .filter((_, i) => i !== at)
        .join(','),
    );
    expect(() => auditTables(dataset, 'data.csv', without.join('\n'))).toThrow(/Disclosure audit/);
  });

  test('takes decimals as exactly as their measure has them', () => {
    const seizures = catalogue.get('seizures');
    const plan = seizures?.release.tables[0];
    const measure = plan?.measures.find((id) => seizures?.measures[id]?.scale);
    if (!seizures || !plan || !measure) throw new Error('No table of decimals.');
    const file = `tabel,ukuran,nilai,status\n${plan.id},${measure},570.88,published\n`;
    expect(() => auditTables(seizures, 'data.csv', file)).not.toThrow();
  });

  test('passes records that have the planned columns and no others', () => {
    const columns = documents().release.records?.columns ?? [];
    expect(columns.length).toBeGreaterThan(1);
    const file = `${columns.join(',')}\n${columns.map(() => 'x').join(',')}\n`;
    expect(() => auditTables(documents(), 'data.csv', file)).not.toThrow();
    expect(() => auditTables(documents(), 'data.csv', `${columns.join(',')}\n`)).not.toThrow();
  });

  test('refuses records with a column that is not planned', () => {
    expect(() => auditTables(documents(), 'data.csv', 'periode,nik,nama\n2024-01,1,x\n')).toThrow(
      /"cooperation-documents": unplanned columns nik, nama\./,
    );
  });
});
