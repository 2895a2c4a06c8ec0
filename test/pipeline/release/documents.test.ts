import { finaliseRelease } from '../../../pipeline/release/finalise.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import type { Dataset, Row } from '../../../schemas/model/dataset.ts';
import { dataset as visits } from '../../fixtures/school-visits.ts';
import { buildFrom } from '../../support/release.ts';

const documents = catalogue.get('cooperation-documents') as Dataset;
const HOSTILE = '</script><script>alert(1)</script> & "PT" {Timah} 100% _x_';
const document: Row = {
  periode: '2024-01',
  nomor_dokumen: 'A/1',
  jenis: 'PKS',
  kategori_mitra: 'SWASTA',
  nama_mitra: HOSTILE,
  tanggal_ttd: '2024-01-02',
  kode_wilayah: '19',
};
const visit: Row = { periode: '2024-01', kode_wilayah: '19.71', tingkat: 'SD', jumlah: 4 };

const filesOf = (dataset: Dataset, row: Row): Record<string, string> => {
  const release = finaliseRelease(dataset, buildFrom(dataset, { '2024-01': [row] }), 'content');
  return Object.fromEntries(
    (release?.files ?? []).map(({ name, body }) => [name, new TextDecoder().decode(body)]),
  );
};
const records = filesOf(documents, document);
const tables = filesOf(visits, visit);

describe('datapackage.json', () => {
  test('describes every data file with its bytes, hash and schema', () => {
    const { resources, ...descriptor } = JSON.parse(records['datapackage.json'] ?? '{}');
    expect(descriptor).toMatchObject({
      name: 'cooperation-documents',
      version: '1.0.0',
      licenses: [{ name: 'CC-BY-4.0' }],
    });
    expect(resources.map((r: { path: string }) => r.path)).toEqual([
      'data.csv',
      'data.json',
      'data.parquet',
      'tables.csv',
      'tables.json',
      'tables.parquet',
    ]);
    expect(resources[0].schema).toMatchObject({
      primaryKey: ['nomor_dokumen'],
      missingValues: [{ value: '' }],
    });
    const fields = Object.fromEntries(resources[0].schema.fields.map((f: { name: string }) => [f.name, f]));
    expect(fields.periode).toMatchObject({ type: 'yearmonth', constraints: { required: true } });
    expect(fields.tanggal_akhir).toMatchObject({ type: 'date', constraints: { required: false } });
    expect(fields.jenis).toMatchObject({
      constraints: { enum: ['MOU', 'PKS'] },
      categories: [{ value: 'MOU' }, { value: 'PKS' }],
    });
  });
});

describe('CSVW', () => {
  test('is beside every CSV, titled in both languages', () => {
    for (const [name, files] of [
      ['data', records],
      ['tables', records],
      ['data', tables],
    ] as const) {
      const metadata = JSON.parse(files[`${name}.csv-metadata.json`] ?? '{}');
      expect(metadata.url).toBe(`${name}.csv`);
      for (const column of metadata.tableSchema.columns) {
        expect(column.titles.id[0]).toBe(column.name);
        expect(column.titles.id[1]).toBeTruthy();
        expect(column.titles.en[0]).toBeTruthy();
      }
    }
  });
});

describe('the page of a release', () => {
  test('escapes whatever a file may hold', () => {
    const page = records['index.html'] ?? '';
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  test('asks nothing of other hosts and runs no script', () => {
    const page = tables['index.html'] ?? '';
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="https?:\/\/(?!creativecommons)/);
    expect(page).toContain('Disembunyikan untuk melindungi orang');
  });

  test('carries schema.org JSON-LD that names every data file', () => {
    const json =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(tables['index.html'] ?? '')?.[1] ?? '';
    const dataset = JSON.parse(json);
    expect(dataset).toMatchObject({
      '@type': 'Dataset',
      version: '1.0.0',
      temporalCoverage: '2024-01/2024-01',
    });
    expect(dataset.distribution.map((d: { name: string }) => d.name)).toEqual([
      'data.csv',
      'data.json',
      'data.parquet',
    ]);
  });
});

describe('Satu Data', () => {
  test('has the three forms with every column and indicator', () => {
    const forms = JSON.parse(tables['satu-data.json'] ?? '{}');
    expect(Object.keys(forms)).toEqual(['ms-kegiatan', 'ms-variabel', 'ms-indikator']);
    expect(forms['ms-indikator'].map((i: { id: string }) => i.id)).toEqual(
      visits.indicators.map(({ id }) => id),
    );
    for (const variable of forms['ms-variabel'])
      expect(variable).toMatchObject({
        konsep: { id: expect.any(String) },
        definisi: { en: expect.any(String) },
        referensi_waktu: { id: expect.any(String), en: expect.any(String) },
      });
    for (const indicator of forms['ms-indikator'])
      expect(indicator.interpretasi).toEqual({ id: expect.any(String), en: expect.any(String) });
  });
});

describe('citations', () => {
  test('name publisher, year, version and address, escaped for BibTeX', () => {
    expect(records['citation.txt']).toMatch(
      /^BNNP Kepulauan Bangka Belitung \(2024\)\. .*versi 1\.0\.0.*\/datasets\/cooperation-documents\/1\.0\.0\/\. CC-BY-4\.0\.\n\n.*\nIn English: cite this version/,
    );
    expect(records['citation.bib']).toMatch(/^@misc\{cooperation-documents-1\.0\.0,\n/);
    const odd = { ...documents, title: { id: 'A & B_c {100%}', en: 'x~y' } };
    expect(filesOf(odd, document)['citation.bib']).toContain(
      'A \\& B\\_c \\textbraceleft{}100\\%\\textbraceright{} (x\\textasciitilde{}y)',
    );
  });
});

describe('documents', () => {
  test('are the same bytes for the same release, and listed once each', () => {
    expect(filesOf(documents, document)).toEqual(records);
    const names = Object.keys(records);
    expect(new Set(names).size).toBe(names.length);
  });

  test('SHA256SUMS names every other file', () => {
    const named = (records.SHA256SUMS ?? '')
      .trim()
      .split('\n')
      .map((line) => line.slice(66));
    expect([...named, 'SHA256SUMS'].sort()).toEqual(Object.keys(records).sort());
  });
});
