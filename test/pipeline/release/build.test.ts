import { finaliseRelease } from '../../../pipeline/release/finalise.ts';
import { contentDigest, isEmbargoed } from '../../../pipeline/release/inputs.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import type { Row } from '../../../schemas/model/dataset.ts';
import { dataset } from '../../fixtures/school-visits.ts';
import { buildFrom, monthsOf, textOf } from '../../support/release.ts';

const visit = (periode: string, kode_wilayah: string, tingkat: string, jumlah: number): Row => ({
  periode,
  kode_wilayah,
  tingkat,
  jumlah,
});
const january = [visit('2024-01', '19.71', 'SD', 20), visit('2024-01', '19.01', 'SMA', 3)];
const march = [visit('2024-03', '19.71', 'SMP', 7)];
const lines = (text: string, table: string) =>
  text.split('\n').filter((line) => line.startsWith(`${table},`));

describe('the file of a dataset that publishes tables', () => {
  const built = buildFrom(dataset, { '2024-01': january, '2024-03': march });
  const csv = textOf(built, 'data.csv');

  test('has table, period, area, dimensions, measure, value, unit and status', () => {
    expect(csv.split('\n')[0]).toBe('tabel,periode,kode_wilayah,jenjang,ukuran,nilai,satuan,status');
    expect(lines(csv, 'bulan').slice(0, 2)).toEqual([
      'bulan,2024-01,19,TOTAL,pelajar,23,pelajar,published',
      'bulan,2024-01,19,TOTAL,kunjungan,2,sekolah,published',
    ]);
  });

  test('suppresses counts of persons under the threshold, and what they could be computed from', () => {
    expect(lines(csv, 'bulan-jenjang').slice(0, 2)).toEqual([
      'bulan-jenjang,2024-01,19,DASAR,pelajar,,pelajar,suppressed',
      'bulan-jenjang,2024-01,19,ATAS,pelajar,,pelajar,suppressed',
    ]);
  });

  test('shows a month without an upload as not reported, and a count of none as zero', () => {
    expect(lines(csv, 'bulan').filter((line) => line.includes('2024-02'))).toEqual([
      'bulan,2024-02,19,TOTAL,pelajar,,pelajar,not_reported',
      'bulan,2024-02,19,TOTAL,kunjungan,,sekolah,not_reported',
    ]);
    expect(csv).toContain('bulan-jenjang,2024-03,19,ATAS,pelajar,0,pelajar,zero');
  });

  test('lets a half-year wait for all its months, and shows a partial year where that is declared', () => {
    expect(new Set(lines(csv, 'semester').map((line) => line.split(',').at(-1)))).toEqual(
      new Set(['not_yet_published']),
    );
    expect(lines(csv, 'tahun')).toEqual(['tahun,2024,19,TOTAL,kunjungan,3,sekolah,published']);
  });

  test('shows the half-year once its six months are in, nil months included', () => {
    const rows = {
      '2024-01': january,
      '2024-02': [],
      '2024-03': march,
      '2024-04': [],
      '2024-05': [],
      '2024-06': [],
    };
    const semester = lines(textOf(buildFrom(dataset, rows), 'data.csv'), 'semester');
    expect(semester).toContain('semester,2024-H1,19.71,TOTAL,pelajar,27,pelajar,published');
    expect(semester).toContain('semester,2024-H1,19.01,TOTAL,pelajar,,pelajar,suppressed');
    expect(semester).toContain('semester,2024-H1,19.02,TOTAL,pelajar,0,pelajar,zero');
  });

  test('JSON has the same rows with numbers as numbers and null for empty', () => {
    const rows = JSON.parse(textOf(built, 'data.json'));
    expect(rows).toHaveLength(csv.trim().split('\n').length - 1);
    expect(rows[0]).toEqual({
      tabel: 'bulan',
      periode: '2024-01',
      kode_wilayah: '19',
      jenjang: 'TOTAL',
      ukuran: 'pelajar',
      nilai: 23,
      satuan: 'pelajar',
      status: 'published',
    });
    expect(rows.find((row: { status: string }) => row.status === 'suppressed').nilai).toBeNull();
  });
});

describe('decimals', () => {
  const seizures = catalogue.get('seizures');
  if (!seizures) throw new Error('The seizures dataset is missing.');
  const seizure = (ref_kasus: string, jumlah: string): Row => ({
    periode: '2024-01',
    ref_kasus,
    narkotika: 'SABU',
    jumlah,
    satuan: 'G',
    basis_berat: String(seizures.columns.find((c) => c.name === 'basis_berat')?.example),
  });

  test('are summed exactly and keep their scale in CSV and JSON', () => {
    const rows = { '2024-01': [seizure('a', '0.1'), seizure('b', '0.2'), seizure('c', '570.58')] };
    const built = buildFrom(seizures, rows);
    expect(textOf(built, 'data.csv')).toMatch(/^[\w-]*bulan[\w-]*,2024-01,19,SABU,G,\w+,570\.88,published$/m);
    expect(textOf(built, 'data.json')).toContain('"nilai":570.88');
  });

  test('have no cell for a unit that a drug is not measured in', () => {
    const csv = textOf(buildFrom(seizures, { '2024-01': [seizure('a', '1')] }), 'data.csv');
    expect(csv).toMatch(/,EKSTASI,BUTIR,\w+,0,zero/);
    expect(csv).not.toMatch(/,EKSTASI,ML,/);
  });

  test('refuse to leave the range of exact integers', () => {
    const huge = Array.from({ length: 200 }, (_, i) => seizure(`k${i}`, '99999999999.999'));
    expect(() => buildFrom(seizures, { '2024-01': huge })).toThrow(/exact integers/);
  });
});

describe('records', () => {
  const documents = catalogue.get('cooperation-documents');
  if (!documents) throw new Error('The cooperation-documents dataset is missing.');
  const document = (periode: string, nomor_dokumen: string, nama_mitra = 'Dinas Pendidikan'): Row => ({
    periode,
    nomor_dokumen,
    jenis: 'PKS',
    kategori_mitra: 'PEMERINTAH',
    nama_mitra,
    tanggal_ttd: `${periode}-14`,
    kode_wilayah: '19',
  });

  test('are the data file, in the order of period and key, with the tables beside them', () => {
    const built = buildFrom(documents, {
      '2024-02': [document('2024-02', 'C')],
      '2024-01': [document('2024-01', 'B'), document('2024-01', 'A', 'PT "Timah", Tbk')],
    });
    expect(textOf(built, 'data.csv')).toBe(
      [
        'periode,nomor_dokumen,jenis,kategori_mitra,nama_mitra,tanggal_ttd,tanggal_akhir,kode_wilayah',
        '2024-01,A,PKS,PEMERINTAH,"PT ""Timah"", Tbk",2024-01-14,,19',
        '2024-01,B,PKS,PEMERINTAH,Dinas Pendidikan,2024-01-14,,19',
        '2024-02,C,PKS,PEMERINTAH,Dinas Pendidikan,2024-02-14,,19',
        '',
      ].join('\n'),
    );
    expect(textOf(built, 'tables.csv')).toContain('tahun,2024,19,TOTAL,dokumen,3,dokumen,published');
  });

  test('count a number that two months report once, in the month that reported it first', () => {
    const built = buildFrom(documents, {
      '2024-02': [document('2024-02', 'A'), document('2024-02', 'B')],
      '2024-01': [document('2024-01', 'A')],
    });
    expect(built.rows).toEqual({ rowsIn: 3, repeated: 1, embargoed: 0, released: 2 });
    expect(textOf(built, 'tables.csv')).toContain('bulan,2024-02,19,TOTAL,dokumen,1,dokumen,published');
  });
});

describe('a lag', () => {
  const cases = catalogue.get('cases');
  if (!cases) throw new Error('The cases dataset is missing.');

  test('holds a month back for 30 days after its end, in the agency’s time zone', () => {
    expect(isEmbargoed(cases, '2024-03', new Date('2024-04-30T16:59:59Z'))).toBe(true);
    expect(isEmbargoed(cases, '2024-03', new Date('2024-04-30T17:00:00Z'))).toBe(false);
    expect(isEmbargoed(dataset, '2024-03', new Date('2024-03-01T00:00:00Z'))).toBe(false);
  });

  test('shows the month as not yet published and never reads its rows', () => {
    const built = buildFrom(dataset, { '2024-01': january, '2024-02': march }, ['2024-02']);
    expect(textOf(built, 'data.csv')).toContain('bulan,2024-02,19,TOTAL,pelajar,,pelajar,not_yet_published');
    expect(built.rows).toEqual({ rowsIn: 3, repeated: 0, embargoed: 1, released: 2 });
    expect(built.periods.map((period) => period.status)).toEqual(['published', 'not_yet_published']);
  });
});

describe('the same inputs', () => {
  test('give the same bytes whatever the order of months and rows', () => {
    const once = buildFrom(dataset, { '2024-01': january, '2024-03': march });
    const again = buildFrom(dataset, { '2024-03': [...march].reverse(), '2024-01': [...january].reverse() });
    expect(again.files.map((file) => file.sha256)).toEqual(once.files.map((file) => file.sha256));
    expect(again.created).toBe('2024-03-28T03:00:00.000Z');
  });

  test('have one digest, which months, embargo, declaration and code each change', () => {
    const months = monthsOf({ '2024-01': january, '2024-03': march });
    const digest = contentDigest(dataset, months, 'code');
    expect(contentDigest(dataset, [...months].reverse(), 'code')).toBe(digest);
    const others = [
      contentDigest(dataset, months.slice(1), 'code'),
      contentDigest(
        dataset,
        months.map((month) => ({ ...month, embargoed: true })),
        'code',
      ),
      contentDigest(dataset, months, 'other code'),
      contentDigest({ ...dataset, title: { id: 'x', en: 'x' } }, months, 'code'),
    ];
    expect(new Set([digest, ...others]).size).toBe(5);
  });
});

describe('sealing', () => {
  const first = finaliseRelease(dataset, buildFrom(dataset, { '2024-01': january }), 'content-1');
  if (!first) throw new Error('A first release must be made.');
  const previous = {
    manifest: first.manifest,
    sha256: first.manifestSha256,
    csv: new Map([['data', textOf(first, 'data.csv')]]),
  };

  test('starts at 1.0.0 and chains each release to the one before', () => {
    expect(first.manifest).toMatchObject({ version: '1.0.0', n: 1, previous: null });
    const next = finaliseRelease(
      dataset,
      buildFrom(dataset, { '2024-01': january, '2024-02': march }),
      'content-2',
      previous,
    );
    expect(next?.manifest).toMatchObject({
      version: '1.1.0',
      n: 2,
      previous: { version: '1.0.0', sha256: first.manifestSha256 },
      change: { type: 'minor' },
    });
  });

  test('makes no version of files that did not change', () => {
    expect(
      finaliseRelease(dataset, buildFrom(dataset, { '2024-01': january }), 'content-2', previous),
    ).toBeUndefined();
  });

  test('tells the public no digest and no row count of rows about people', () => {
    expect(first.manifest.content).toBeUndefined();
    expect(first.manifest.rows).toBeUndefined();
    const everything =
      first.files.map((file) => new TextDecoder().decode(file.body)).join() +
      new TextDecoder().decode(first.manifestBytes);
    for (const secret of ['f'.repeat(64), 'content-1', 'digest-2024-01-2'])
      expect(everything).not.toContain(secret);
  });

  test('names for every file its bytes, digest and rows, and for every period its upload', () => {
    expect(first.manifest.files.map((file) => file.name)).toEqual(
      expect.arrayContaining(['data.csv', 'data.json', 'changes.json', 'SHA256SUMS']),
    );
    expect(first.manifest.periods[0]).toMatchObject({
      period: '2024-01',
      upload: { id: 'u-2024-01' },
    });
  });
});
