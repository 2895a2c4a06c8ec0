import { datasetPage } from '../../../pipeline/pages/dataset/page.ts';
import type { ListedRelease } from '../../../pipeline/pages/dataset/versions.ts';
import { datasetListPage } from '../../../pipeline/pages/datasets/list.ts';
import { readCatalog } from '../../../pipeline/publish/catalogue/catalog.ts';
import { type FinalisedRelease, finaliseRelease } from '../../../pipeline/release/finalise.ts';
import { catalogue, catalogueOf } from '../../../schemas/agency/catalogue.ts';
import type { Dataset, Row } from '../../../schemas/model/dataset.ts';
import { dataset as visits } from '../../fixtures/school-visits.ts';
import { buildFrom } from '../../support/release.ts';

const documents = catalogue.get('cooperation-documents') as Dataset;
const HOSTILE = '</script><script>alert(1)</script> & "PT" {Timah}';
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

const sealed = (dataset: Dataset, row: Row): FinalisedRelease => {
  const release = finaliseRelease(dataset, buildFrom(dataset, { '2024-01': [row] }), 'content');
  if (!release) throw new Error('A first release was not made.');
  return release;
};
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const listed = (n: number): ListedRelease => ({
  n,
  version: `1.${n - 1}.0`,
  created: '2024-02-01T00:00:00.000Z',
  change: n === 1 ? 'major' : 'minor',
  summary: { id: `Ringkasan ${n}.`, en: `Summary ${n}.` },
  periods: { from: '2024-01', to: '2024-01' },
});
const pageOf = (dataset: Dataset, release: FinalisedRelease, releases = [listed(1)]) =>
  decode(
    datasetPage(
      dataset,
      release.manifest,
      new Map(release.tabulars.map(({ name, rows }) => [name, rows])),
      releases,
    ),
  );
const jsonLdOf = (page: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}');

describe('the page of a dataset', () => {
  const release = sealed(documents, document);
  const page = pageOf(documents, release);

  test('escapes whatever a file may hold, and has no script but its own file and JSON-LD', () => {
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(page.match(/<script[^>]*>/g)).toEqual([
      '<script type="application/ld+json">',
      '<script type="module" src="/assets/dataset.js">',
    ]);
  });

  test('offers every data file at the permanent address of its version, with its digest', () => {
    const files = release.manifest.files.filter(({ role }) => role === 'data');
    expect(files).toHaveLength(6);
    for (const { name, sha256 } of files) {
      expect(page).toContain(`href="1.0.0/${name}"`);
      expect(page).toContain(sha256);
    }
  });

  test('carries the JSON-LD of the release itself', () => {
    const own = release.files.find(({ name }) => name === 'index.html');
    expect(jsonLdOf(page)).toEqual(jsonLdOf(decode(own?.body)));
    expect(jsonLdOf(page).distribution).toHaveLength(6);
  });

  test('has preview, dictionary, citation and examples of both files', () => {
    for (const anchor of [
      'pratinjau-data',
      'pratinjau-tables',
      'kamus-data',
      'kamus-tables',
      'sitasi',
      'api',
    ])
      expect(page).toContain(`<h2 id="${anchor}">`);
    expect(page).toContain('@misc{cooperation-documents-1.0.0');
    expect(page).toContain(
      'curl -O https://data.bersinar.example/datasets/cooperation-documents/1.0.0/data.csv',
    );
  });

  test('gives where it stands to feed readers and search engines', () => {
    expect(page).toContain(
      '<link rel="canonical" href="https://data.bersinar.example/datasets/cooperation-documents/">',
    );
    expect(page).toContain('<link rel="alternate" href="feed.xml" type="application/atom+xml"');
  });

  test('says the statuses in words, and why digests of uploads about people are withheld', () => {
    const about = pageOf(visits, sealed(visits, visit));
    expect(about).toContain('Disembunyikan untuk melindungi orang');
    expect(about.includes('dapat ditebak')).toBe(visits.sensitivity !== 'public');
    expect(page).not.toContain('dapat ditebak');
  });

  test('lists the versions it is given and where the older ones are', () => {
    const many = pageOf(documents, release, [listed(30), listed(29)]);
    expect(many).toContain('Ringkasan 29.');
    expect(many).toContain('28 versi lebih lama');
    expect(page).toContain('rilis pertama');
    expect(page).not.toContain('versi lebih lama');
  });

  test('without rows, as after a takedown, it has no preview and no way to one', () => {
    const bare = decode(datasetPage(documents, release.manifest, new Map(), [listed(1)]));
    expect(bare).not.toContain('pratinjau-');
    expect(bare).toContain('kamus-data');
  });

  test('a column that a newer declaration lacks is titled by its name', () => {
    const [first, ...others] = documents.release.records?.columns ?? [];
    const newer: Dataset = { ...documents, release: { ...documents.release, records: { columns: others } } };
    const older = pageOf(newer, release);
    expect(older).toContain(`<strong>${first}</strong>`);
    expect(older).toContain('<strong>Nama mitra</strong>');
  });
});

describe('the list of datasets', () => {
  const release = sealed(documents, document);
  const { version, n, created, files } = release.manifest;
  const entry = {
    dataset: documents.id,
    version,
    n,
    created,
    issued: created,
    previous: null,
    versions: [],
    periods: { from: '2024-01', to: '2024-01' },
    summary: { id: '', en: '' },
    files: [...files],
  };

  test('has a card for every dataset, published or not', () => {
    const page = decode(datasetListPage([entry], catalogueOf([documents, visits])));
    expect(page).toContain(`<a href="${documents.id}/">${documents.title.id}</a>`);
    expect(page).toContain(`href="${documents.id}/1.0.0/data.parquet"`);
    expect(page).toContain(`<h3>${visits.title.id}</h3>`);
    expect(page.match(/Belum ada yang terbit/g)).toHaveLength(1);
  });

  test('groups the installed datasets by field, each once, with what the filters need', () => {
    const page = decode(datasetListPage(readCatalog(undefined), catalogue));
    const cards = [
      ...page.matchAll(
        /<li class="card" data-field="([A-Z_]+)" data-sensitivity="(\w+)" data-periods="([\w -]+)" data-areas="(\w+)"/g,
      ),
    ];
    expect(cards).toHaveLength(catalogue.size);
    const fields = cards.map(([, field]) => field);
    expect(fields).toEqual([...fields].sort((a, b) => fields.indexOf(a) - fields.indexOf(b)));
    expect(jsonLdOf(page)).toMatchObject({ '@type': 'DataCatalog', dataset: [] });
  });
});
