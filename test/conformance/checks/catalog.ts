import * as z from 'zod';
import type { Manifest, ManifestFile } from '../../../pipeline/publish/manifest/manifest.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import { type Check, datasetsOf, jsonAt, type Site } from '../site.ts';
import { type CatalogTold, dcatCatalog, jsonCatalog, type Told } from './catalog-told.ts';

/**
 * Both catalogues and every `latest.json` describe the existing releases: each declared dataset, its newest
 * version and the one before, months and files. Shapes and checksums hold for a catalogue that is old or lacks a dataset.
 */
export const catalog: Check = {
  name: 'catalog',
  async run(site) {
    const ids = [...catalogue.keys()].sort();
    const history = new Map(
      await Promise.all(ids.map(async (id) => [id, await manifestsOf(site, id)] as const)),
    );
    const truth = (of: (file: ManifestFile) => boolean): CatalogTold =>
      new Map([...history].flatMap(([id, manifests]) => truthOf(manifests, of).map((told) => [id, told])));
    const findings = [
      ...compare('the releases', { datasets: [...datasetsOf(site)].sort() }, { datasets: ids }),
      ...(await compareCatalog(
        site,
        '/datasets/catalog.json',
        jsonCatalog,
        truth(() => true),
      )),
      ...(await compareCatalog(
        site,
        '/datasets/catalog.jsonld',
        dcatCatalog,
        truth(({ role }) => role === 'data'),
      )),
    ];
    for (const [id, [newest]] of history) {
      const { manifest, ...latest } = await jsonAt(site, `/datasets/${id}/latest.json`);
      const { dataset, version, n, created } = newest ?? {};
      const path = `/datasets/${id}/${version}/manifest.json`;
      const expected = { dataset, version, n, created, path };
      findings.push(...compare(`/datasets/${id}/latest.json`, { ...latest, path: manifest?.path }, expected));
    }
    return { checked: ids.length, of: 'datasets', findings };
  },
};

/** The manifests of a dataset, newest first. */
const manifestsOf = (site: Site, id: string): Promise<readonly Manifest[]> =>
  Promise.all(
    site.releases
      .filter(({ dataset }) => dataset === id)
      .map(({ folder }) => jsonAt(site, `${folder}manifest.json`) as Promise<Manifest>),
  );

/** The expected entry of a dataset with these releases; undefined if there are none. */
const truthOf = (manifests: readonly Manifest[], of: (file: ManifestFile) => boolean): readonly Told[] => {
  const [newest] = manifests;
  if (!newest) return [];
  const before = manifests.find(({ version }) => version === newest.previous?.version);
  const page = `/datasets/${newest.dataset}/${newest.version}/`;
  const told = {
    version: newest.version,
    page,
    created: newest.created,
    issued: manifests.at(-1)?.created ?? '',
    previous: before ? { version: before.version, created: before.created } : null,
    periods: { from: newest.periods[0]?.period ?? '', to: newest.periods.at(-1)?.period ?? '' },
    files: newest.files.filter(of).map(({ name }) => `${page}${name}`),
  };
  return [told];
};

const compareCatalog = async (
  site: Site,
  path: string,
  shape: z.ZodType<CatalogTold>,
  truth: CatalogTold,
): Promise<readonly string[]> => {
  const result = shape.safeParse(await jsonAt(site, path));
  if (!result.success) return [`${path}: ${z.prettifyError(result.error)}`];
  return [
    ...compare(path, { datasets: [...result.data.keys()] }, { datasets: [...truth.keys()] }),
    ...[...truth].flatMap(([id, expected]) => {
      const told = result.data.get(id);
      return told ? compare(`${path}: ${id}`, told, expected) : [];
    }),
  ];
};

/** The differences between a description and the facts. */
const compare = <T extends object>(what: string, told: T, expected: T): readonly string[] =>
  (Object.keys(expected) as (keyof T & string)[])
    .filter((name) => JSON.stringify(told[name]) !== JSON.stringify(expected[name]))
    .map((name) => `${what}: ${name} is ${short(told[name])}, not ${short(expected[name])}`);

const short = (value: unknown): string => (JSON.stringify(value) ?? 'missing').slice(0, 300);
