import { SITE } from '../../schemas/agency/publisher.ts';

/** One version of one dataset. */
export interface Release {
  readonly dataset: string;
  readonly version: string;
  /** `/datasets/<id>/<version>/` */
  readonly folder: string;
}

/** All published files. */
export interface Site {
  readonly releases: readonly Release[];
  /** The bytes at a path of the site; undefined for a 404. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** The site behind an address, every path read once. */
export const siteAt = async (url: string): Promise<Site> => {
  const cache = new Map<string, Promise<Uint8Array | undefined>>();
  const fetchBytes = async (path: string) => {
    const response = await fetch(new URL(path, url));
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const read = (path: string) => {
    const known = cache.get(path) ?? fetchBytes(path);
    cache.set(path, known);
    return known;
  };
  const json = async (path: string) => JSON.parse(textOf(await read(path)));
  const { datasets } = (await json('/v1/datasets')) as { datasets: { id: string }[] };
  const releases = await Promise.all(
    datasets.map(async ({ id }) => {
      const { versions } = (await json(`/v1/datasets/${id}/versions`)) as { versions: { version: string }[] };
      return versions.map(({ version }) => ({ dataset: id, version, folder: `/datasets/${id}/${version}/` }));
    }),
  );
  return { releases: releases.flat(), read };
};

/** The same site with one object changed, or gone where the change gives undefined; throws if that changes nothing. */
export const damaged = (site: Site, path: string, change: (text: string) => string | undefined): Site => ({
  ...site,
  async read(asked) {
    const bytes = await site.read(asked);
    // A folder's address is its page's.
    if ((asked.endsWith('/') ? `${asked}index.html` : asked) !== path || !bytes) return bytes;
    const before = textOf(bytes);
    const text = change(before);
    if (text === before) throw new Error(`The damage to ${path} changes nothing.`);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  },
});

export const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** The path of an absolute address of the site, or of one that is relative to a folder; undefined for other hosts. */
export const pathOf = (href: string, folder: string): string | undefined => {
  const address = new URL(href, `${SITE}${folder}`);
  return address.origin === new URL(SITE).origin ? `${address.pathname}${address.search}` : undefined;
};

/** The result of a check. */
export interface Verdict {
  /** Number of checked things; with 0 the check has not passed. */
  readonly checked: number;
  /** Their name: "links". */
  readonly of: string;
  readonly findings: readonly string[];
}

/** A question about the whole site. */
export interface Check {
  readonly name: string;
  run(site: Site, reference: string): Promise<Verdict>;
}

/** A JSON document of the site; an empty object where there is none, so that the check finds everything missing. */
export const jsonAt = async (site: Site, path: string) => JSON.parse(textOf(await site.read(path)) || '{}');

/** The datasets of the site, each once. */
export const datasetsOf = (site: Site): readonly string[] => [
  ...new Set(site.releases.map(({ dataset }) => dataset)),
];
