import { type Check, pathOf, textOf } from '../site.ts';

const hrefs = (html: string): readonly string[] =>
  [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));

/** Every address of this site within a JSON document. */
const addresses = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /^https?:\/\//.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addresses) : [];
};

/** Every link of pages, data packages, catalogue and feeds that stays on this site leads somewhere. */
export const links: Check = {
  name: 'links',
  async run(site) {
    const found = new Map<string, string>();
    const add = (from: string, folder: string, list: readonly string[]) => {
      for (const href of list) {
        const path = pathOf(href.replace(/#.*$/, ''), folder);
        // The API's root names the service; it is no page.
        if (path && path !== '/v1') found.set(path, from);
      }
    };
    for (const { folder } of site.releases) {
      add(`${folder}index.html`, folder, hrefs(textOf(await site.read(`${folder}index.html`))));
      const descriptor = JSON.parse(textOf(await site.read(`${folder}datapackage.json`)) || '{}') as {
        resources?: { path: string }[];
      };
      add(`${folder}datapackage.json`, folder, [
        ...addresses(descriptor),
        ...(descriptor.resources ?? []).map(({ path }) => path),
      ]);
    }
    for (const dataset of new Set(site.releases.map((release) => release.dataset)))
      add(
        `feed of ${dataset}`,
        `/datasets/${dataset}/`,
        hrefs(textOf(await site.read(`/datasets/${dataset}/feed.xml`))),
      );
    for (const name of ['catalog.json', 'catalog.jsonld'])
      add(
        name,
        '/datasets/',
        addresses(JSON.parse(textOf(await site.read(`/datasets/${name}`)) || '{}')).filter(
          (a) => !/\/datasets\/[^/]+$/.test(a.replace(/#.*$/, '')) || /\.json/.test(a),
        ),
      );
    const checked = [...found].map(async ([path, from]) =>
      (await site.read(path)) ? [] : [`${path}, named by ${from}, is not there`],
    );
    return (await Promise.all(checked)).flat();
  },
};
