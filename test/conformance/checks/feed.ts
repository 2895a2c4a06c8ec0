import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as z from 'zod';
import { FEED_RELEASES } from '../../../pipeline/publish/catalogue/feed.ts';
import { type Check, datasetsOf, pathOf, textOf } from '../site.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => name === 'entry' || name === 'link',
});

const link = z.object({ '@_href': z.url(), '@_rel': z.string(), '@_type': z.string() });
const common = { id: z.url(), title: z.string().min(1), updated: z.iso.datetime({ offset: true }) };

/** The members that RFC 4287 requires of a feed and its entries, and an address for each entry. */
const shape = z.object({
  feed: z.object({
    ...common,
    '@_xmlns': z.literal('http://www.w3.org/2005/Atom'),
    author: z.object({ name: z.string().min(1) }),
    link: z.array(link).min(1),
    entry: z.array(z.object({ ...common, summary: z.string().min(1), link: z.array(link).min(1) })),
  }),
});

/** Every feed is well-formed Atom with one entry for each of the newest versions, newest first. */
export const feed: Check = {
  name: 'feed',
  async run(site) {
    const problems = datasetsOf(site).map(async (dataset) => {
      const where = `/datasets/${dataset}/feed.xml`;
      const xml = textOf(await site.read(where));
      const valid = XMLValidator.validate(xml);
      if (valid !== true) return [`${where}: ${valid.err.msg}`];
      const result = shape.safeParse(parser.parse(xml));
      if (!result.success) return [`${where}: ${z.prettifyError(result.error)}`];
      const { feed: atom } = result.data;
      const folders = site.releases
        .filter((release) => release.dataset === dataset)
        .map((release) => release.folder)
        .slice(0, FEED_RELEASES);
      const found: string[] = [];
      const named = atom.entry.map((entry) => pathOf(entry.link[0]?.['@_href'] ?? '', '/'));
      if (named.join() !== folders.join()) found.push(`names ${named.join()}, not ${folders.join()}`);
      if (new Set(atom.entry.map(({ id }) => id)).size !== folders.length) found.push('repeats an id');
      if (!atom.link.some((l) => l['@_rel'] === 'self' && pathOf(l['@_href'], '/') === where))
        found.push('does not name itself');
      const dates = atom.entry.map(({ updated }) => updated);
      if (dates.join() !== [...dates].sort().reverse().join() || atom.updated !== dates[0])
        found.push('is not dated by its newest entry');
      return found.map((problem) => `${where} ${problem}`);
    });
    return { checked: problems.length, of: 'feeds', findings: (await Promise.all(problems)).flat() };
  },
};
