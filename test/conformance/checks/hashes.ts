import { createHash } from 'node:crypto';
import { type Check, datasetsOf, jsonAt, pathOf, type Release, type Site, textOf } from '../site.ts';

/** A document's statement about a file. */
interface Claim {
  readonly by: string;
  readonly path: string;
  readonly sha256: string | undefined;
  readonly bytes?: number | undefined;
}

/** Every checksum and size that any document gives matches the bytes of its file. */
export const hashes: Check = {
  name: 'hashes',
  async run(site) {
    const perRelease = await Promise.all(site.releases.map((release) => releaseClaims(site, release)));
    const perDataset = await Promise.all(datasetsOf(site).map((dataset) => latestClaim(site, dataset)));
    const claims = [
      ...perRelease.flat(),
      ...perDataset,
      ...(await catalogClaims(site)),
      ...(await dcatClaims(site)),
    ];
    const by = new Set(claims.map((claim) => claim.by.split('/').at(-1)));
    const silent = [
      'manifest.json',
      'SHA256SUMS',
      'datapackage.json',
      'index.html',
      'latest.json',
      'catalog.json',
      'catalog.jsonld',
    ]
      .filter((name) => !by.has(name))
      .map((name) => `no ${name} gives a checksum`);
    const problems = await Promise.all(claims.map((claim) => claimProblems(site, claim)));
    return { checked: claims.length, of: 'checksums', findings: [...silent, ...problems.flat()] };
  },
};

const claimProblems = async (site: Site, { by, path, sha256, bytes }: Claim): Promise<readonly string[]> => {
  const file = await site.read(path);
  if (!file) return [`${path}, of which ${by} gives a checksum, is not there`];
  if (createHash('sha256').update(file).digest('hex') !== sha256)
    return [`${path} has another checksum than ${by} says`];
  return bytes === undefined || bytes === file.length
    ? []
    : [`${path} has ${file.length} bytes, not ${bytes} as ${by} says`];
};

const releaseClaims = async (site: Site, { dataset, folder }: Release): Promise<readonly Claim[]> => {
  const of = (document: string, name: string, sha256: string | undefined, bytes?: number): Claim => ({
    by: `${folder}${document}`,
    path: `${folder}${name}`,
    sha256,
    bytes,
  });
  const { files = [], previous } = await jsonAt(site, `${folder}manifest.json`);
  const { resources = [] } = await jsonAt(site, `${folder}datapackage.json`);
  const sums = textOf(await site.read(`${folder}SHA256SUMS`));
  const page = textOf(await site.read(`${folder}index.html`));
  const embedded = JSON.parse(page.match(/application\/ld\+json">([\s\S]*?)<\/script>/)?.[1] ?? '{}');
  return [
    ...files.map((f: { name: string; sha256: string; bytes: number }) =>
      of('manifest.json', f.name, f.sha256, f.bytes),
    ),
    ...(previous
      ? [
          {
            by: `${folder}manifest.json`,
            path: `/datasets/${dataset}/${previous.version}/manifest.json`,
            sha256: previous.sha256,
          },
        ]
      : []),
    ...sums
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => of('SHA256SUMS', line.slice(66), line.slice(0, 64))),
    ...resources.map((r: { path: string; hash: string; bytes: number }) =>
      of('datapackage.json', r.path, r.hash?.replace(/^sha256:/, ''), r.bytes),
    ),
    ...(embedded.distribution ?? []).map((d: { name: string; sha256: string; contentSize: string }) =>
      of('index.html', d.name, d.sha256, Number.parseInt(d.contentSize, 10)),
    ),
  ];
};

const latestClaim = async (site: Site, dataset: string): Promise<Claim> => {
  const by = `/datasets/${dataset}/latest.json`;
  const { manifest } = await jsonAt(site, by);
  return { by, path: manifest?.path ?? '', sha256: manifest?.sha256 };
};

const catalogClaims = async (site: Site): Promise<readonly Claim[]> => {
  const by = '/datasets/catalog.json';
  const { datasets = [] } = (await jsonAt(site, by)) as { datasets?: { files: Omit<Claim, 'by'>[] }[] };
  return datasets.flatMap(({ files }) =>
    files.map(({ path, sha256, bytes }) => ({ by, path, sha256, bytes })),
  );
};

const dcatClaims = async (site: Site): Promise<readonly Claim[]> => {
  const by = '/datasets/catalog.jsonld';
  const { 'dcat:dataset': datasets = [] } = (await jsonAt(site, by)) as {
    'dcat:dataset'?: { 'dcat:distribution': Distribution[] }[];
  };
  return datasets.flatMap(({ 'dcat:distribution': distributions }) =>
    distributions.map((distribution) => ({
      by,
      path: pathOf(distribution['dcat:downloadURL']['@id'], '/') ?? '',
      sha256: distribution['spdx:checksum']?.['spdx:checksumValue']['@value'],
      bytes: Number(distribution['dcat:byteSize']?.['@value']),
    })),
  );
};

interface Distribution {
  readonly 'dcat:downloadURL': { readonly '@id': string };
  readonly 'dcat:byteSize'?: { readonly '@value': string };
  readonly 'spdx:checksum'?: { readonly 'spdx:checksumValue': { readonly '@value': string } };
}
