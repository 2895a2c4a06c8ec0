import { type CatalogEntry, catalogJson, mergeEntry } from '../../pipeline/publish/catalogue/catalog.ts';
import { feedXml } from '../../pipeline/publish/catalogue/feed.ts';
import { changeSummary } from '../../pipeline/publish/changes/reasons.ts';
import { sha256 } from '../../pipeline/publish/manifest/digest.ts';
import { catalogJsonLd } from '../../pipeline/publish/metadata/dcat/dcat.ts';
import { type FinalisedRelease, finaliseRelease } from '../../pipeline/release/finalise.ts';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import type { Dataset, Row } from '../../schemas/model/dataset.ts';
import { dataset as visits } from '../fixtures/school-visits.ts';
import { buildFrom, textOf } from '../support/release.ts';

/**
 * Releases of every kind, as small as they can be: figures of persons with a hidden one, a correction, decimals whose
 * unit is a dimension, records beside tables.
 */
const visit = (periode: string, kode_wilayah: string, tingkat: string, jumlah: number): Row => ({
  periode,
  kode_wilayah,
  tingkat,
  jumlah,
});
const declared = (id: string): Dataset => {
  const dataset = catalogue.get(id);
  if (!dataset) throw new Error(`There is no dataset ${id}.`);
  return dataset;
};
const seizures = declared('seizures');
const documents = declared('cooperation-documents');

type Months = Readonly<Record<string, readonly Row[]>>;
const march = [visit('2024-03', '19.71', 'SMP', 7)];
const HISTORIES: readonly (readonly [Dataset, readonly Months[]])[] = [
  [
    documents,
    [
      {
        '2024-01': [
          {
            periode: '2024-01',
            nomor_dokumen: 'A/1',
            jenis: 'PKS',
            kategori_mitra: 'SWASTA',
            nama_mitra: '"PT" {Timah} & <Tbk>',
            tanggal_ttd: '2024-01-02',
            kode_wilayah: '19',
          },
        ],
      },
    ],
  ],
  [
    visits,
    [
      {
        '2024-01': [visit('2024-01', '19.71', 'SD', 20), visit('2024-01', '19.01', 'SMA', 3)],
        '2024-03': march,
      },
      {
        '2024-01': [visit('2024-01', '19.71', 'SD', 40), visit('2024-01', '19.01', 'SMA', 9)],
        '2024-03': march,
      },
    ],
  ],
  [
    seizures,
    [
      {
        '2024-01': [
          {
            periode: '2024-01',
            ref_kasus: 'a',
            narkotika: 'SABU',
            jumlah: '570.88',
            satuan: 'G',
            basis_berat: String(seizures.columns.find(({ name }) => name === 'basis_berat')?.example),
          },
        ],
      },
    ],
  ],
];

const history = (dataset: Dataset, versions: readonly Months[]): readonly FinalisedRelease[] => {
  const releases: FinalisedRelease[] = [];
  for (const months of versions) {
    const before = releases.at(-1);
    const csv = before?.tabulars.map(({ name }): [string, string] => [name, textOf(before, `${name}.csv`)]);
    const sealed = finaliseRelease(
      dataset,
      buildFrom(dataset, months),
      'f'.repeat(64),
      before && { manifest: before.manifest, sha256: before.manifestSha256, csv: new Map(csv) },
    );
    if (!sealed) throw new Error(`A version of ${dataset.id} differs from the one before in nothing.`);
    releases.push(sealed);
  }
  return releases;
};

const entryOf = (releases: readonly FinalisedRelease[]): CatalogEntry => {
  const spanOf = ({ periods }: FinalisedRelease) => ({
    from: periods[0]?.period ?? '',
    to: periods.at(-1)?.period ?? '',
  });
  const [first, last] = [releases[0] as FinalisedRelease, releases.at(-1) as FinalisedRelease];
  const before = releases.at(-2);
  const { dataset, version, n, created, change, files } = last.manifest;
  return {
    dataset,
    version,
    n,
    created,
    issued: first.created,
    previous: before
      ? { version: before.manifest.version, created: before.created, periods: spanOf(before) }
      : null,
    periods: spanOf(last),
    summary: changeSummary(change),
    files: [...files],
  };
};

/** Every file of these releases, by its path below `datasets/`. */
export const goldenFiles = (): ReadonlyMap<string, Uint8Array> => {
  const found = new Map<string, Uint8Array>();
  const put = (path: string, bytes: Uint8Array) => found.set(path, bytes);
  let catalog: readonly CatalogEntry[] = [];
  for (const [dataset, versions] of HISTORIES) {
    const releases = history(dataset, versions);
    for (const { manifest, manifestBytes, files } of releases) {
      const folder = `${dataset.id}/${manifest.version}`;
      for (const { name, body } of files) put(`${folder}/${name}`, body);
      put(`${folder}/manifest.json`, manifestBytes);
    }
    const told = releases.map(({ manifest: { n, version, created, change } }) => ({
      n,
      version,
      created,
      summary: changeSummary(change),
    }));
    put(`${dataset.id}/feed.xml`, feedXml(dataset, told));
    catalog = mergeEntry(catalog, entryOf(releases));
  }
  const datasets = new Map(HISTORIES.map(([dataset]) => [dataset.id, dataset]));
  put('catalog.json', catalogJson(catalog, datasets));
  put('catalog.jsonld', catalogJsonLd(catalog, datasets));
  return found;
};

/** Path -> SHA-256 of every file. */
export const goldenDigests = (): Readonly<Record<string, string>> =>
  Object.fromEntries([...goldenFiles()].map(([path, bytes]) => [path, sha256(bytes)]).sort());
