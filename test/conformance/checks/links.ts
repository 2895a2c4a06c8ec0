import { SITE } from '../../../schemas/agency/publisher.ts';
import { type Check, datasetsOf, jsonAt, pathOf, type Site, textOf } from '../site.ts';

interface Link {
  readonly from: string;
  readonly href: string;
}

/** Every link of pages, data packages, catalogues and feeds that stays on this site leads somewhere. */
export const links: Check = {
  name: 'links',
  async run(site) {
    const found = [
      ...(await Promise.all(site.releases.map(({ folder }) => releaseLinks(site, folder)))).flat(),
      ...(await Promise.all(datasetsOf(site).map((dataset) => datasetLinks(site, dataset)))).flat(),
      ...(
        await Promise.all(
          ['catalog.json', 'catalog.jsonld'].map((name) => jsonLinks(site, `/datasets/${name}`)),
        )
      ).flat(),
      ...(await pageLinks(site, '/datasets/index.html')),
    ];
    const leaving = new Map<string, string>();
    for (const { from, href } of found) {
      const path = pathOf(href, from)?.replace(/#.*$/, '');
      if (path) leaving.set(path, from);
    }
    const checked = [...leaving].map(async ([path, from]) =>
      (await site.read(path)) ? [] : [`${path}, named by ${from}, is not there`],
    );
    return { checked: leaving.size, of: 'addresses', findings: (await Promise.all(checked)).flat() };
  },
};

/** The links of a page and of the JSON-LD in it. */
const pageLinks = async (site: Site, from: string): Promise<readonly Link[]> => {
  const page = textOf(await site.read(from));
  const embedded = JSON.parse(page.match(/application\/ld\+json">([\s\S]*?)<\/script>/)?.[1] ?? '{}');
  return [...hrefs(page), ...addresses(embedded)].map((href) => ({ from, href }));
};

const releaseLinks = async (site: Site, folder: string): Promise<readonly Link[]> => {
  const { resources = [] } = await jsonAt(site, `${folder}datapackage.json`);
  return [
    ...(await pageLinks(site, `${folder}index.html`)),
    ...(await jsonLinks(site, `${folder}datapackage.json`)),
    ...resources.map(({ path }: { path: string }) => ({ from: `${folder}datapackage.json`, href: path })),
  ];
};

const datasetLinks = async (site: Site, dataset: string): Promise<readonly Link[]> => {
  const from = `/datasets/${dataset}/feed.xml`;
  const xml = textOf(await site.read(from));
  const ids = [...xml.matchAll(/<id>([^<]+)<\/id>/g)].map((match) => match[1] ?? '');
  return [
    ...[...hrefs(xml), ...ids].map((href) => ({ from, href })),
    ...(await jsonLinks(site, `/datasets/${dataset}/latest.json`)),
    ...(await pageLinks(site, `/datasets/${dataset}/index.html`)),
  ];
};

const jsonLinks = async (site: Site, from: string): Promise<readonly Link[]> =>
  addresses(await jsonAt(site, from)).map((href) => ({ from, href }));

const hrefs = (markup: string): readonly string[] =>
  [...markup.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));

/** Every address of this site within a JSON document: absolute, or from its root. */
const addresses = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.startsWith(`${SITE}/`) || /^\/\w/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addresses) : [];
};
