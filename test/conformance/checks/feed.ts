import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type Check, textOf } from '../site.ts';

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' });

/** Every feed is well-formed Atom with one entry for each version, newest first. */
export const feed: Check = {
  name: 'feed',
  async run(site) {
    const datasets = [...new Set(site.releases.map(({ dataset }) => dataset))];
    const problems = datasets.map(async (dataset) => {
      const where = `/datasets/${dataset}/feed.xml`;
      const xml = textOf(await site.read(where));
      const valid = XMLValidator.validate(xml);
      if (valid !== true) return [`${where}: ${valid.err.msg}`];
      const { feed: atom } = parser.parse(xml);
      const versions = site.releases
        .filter((release) => release.dataset === dataset)
        .map(({ version }) => version);
      const entries = (atom?.entry ?? []) as { id: string; title: string; updated: string }[];
      const named = entries.map(({ title }) => String(title).split(' ').at(-1));
      const found: string[] = [];
      if (atom?.['@_xmlns'] !== 'http://www.w3.org/2005/Atom') found.push('is no Atom feed');
      if (named.join() !== versions.join())
        found.push(`has the versions ${named.join()}, not ${versions.join()}`);
      if (new Set(entries.map(({ id }) => id)).size !== entries.length) found.push('repeats an id');
      if (!atom?.updated || atom.updated !== entries[0]?.updated)
        found.push('is not dated by its newest entry');
      return found.map((problem) => `${where} ${problem}`);
    });
    return (await Promise.all(problems)).flat();
  },
};
