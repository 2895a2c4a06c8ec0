import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type FeedRelease, feedXml } from '../../../../pipeline/publish/catalogue/feed.ts';
import { text } from '../../../../schemas/model/text.ts';
import { dataset } from '../../../fixtures/school-visits.ts';
import { fc } from '../../../support/generated.ts';

const release = (n: number, summary = text(`Rilis ${n}`, `Release ${n}`)): FeedRelease => ({
  n,
  version: `1.${n - 1}.0`,
  created: `2024-${String(n).padStart(2, '0')}-28T03:00:00.000Z`,
  summary,
});
const xmlOf = (...args: Parameters<typeof feedXml>): string => new TextDecoder().decode(feedXml(...args));
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'entry',
});
const feedOf = (...args: Parameters<typeof feedXml>) => parser.parse(xmlOf(...args)).feed;

describe('feed.xml', () => {
  test('is an Atom feed, newest release first, in whatever order they come', () => {
    const feed = feedOf(dataset, [release(2), release(11), release(1)]);
    expect(feed['@_xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(feed.entry.map((entry: { title: string }) => entry.title.split(' ').at(-1))).toEqual([
      '1.10.0',
      '1.1.0',
      '1.0.0',
    ]);
    expect(xmlOf(dataset, [release(1), release(2)])).toBe(xmlOf(dataset, [release(2), release(1)]));
  });

  test('tells of the newest 24 releases, however many there are', () => {
    const feed = feedOf(
      dataset,
      Array.from({ length: 30 }, (_, i) => ({ ...release(12), n: i + 1, version: `1.${i}.0` })),
    );
    const versions = feed.entry.map((entry: { title: string }) => entry.title.split(' ').at(-1));
    expect(versions).toEqual(Array.from({ length: 24 }, (_, i) => `1.${29 - i}.0`));
  });

  test('is dated by its newest release, not by the clock', () =>
    expect(feedOf(dataset, [release(1), release(3)]).updated).toBe('2024-03-28T03:00:00.000Z'));

  test('has what Atom asks of a feed and of an entry', () => {
    const feed = feedOf(dataset, [release(1)]);
    expect(feed.id).toBe('https://data.bersinar.example/datasets/school-visits/feed.xml');
    expect(feed.title).toContain('Kunjungan sekolah');
    expect(feed.author.name).not.toBe('');
    expect(feed.link.map((link: Record<string, string>) => link['@_rel'])).toEqual([
      'self',
      'version-history',
    ]);
    expect(feed.link[1]['@_href']).toBe('https://data.bersinar.example/v1/datasets/school-visits/versions');
    expect(feed.entry[0]).toMatchObject({
      id: 'https://data.bersinar.example/datasets/school-visits/1.0.0/',
      updated: '2024-01-28T03:00:00.000Z',
      link: { '@_href': 'https://data.bersinar.example/datasets/school-visits/1.0.0/', '@_rel': 'alternate' },
      summary: 'Rilis 1 / Release 1',
    });
  });

  test('is well-formed whatever a summary says', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (told) => {
        const xml = xmlOf(dataset, [release(1, text(told, ']]></summary><script>&amp;'))]);
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(feedOf(dataset, [release(1, text(told, 'x'))]).entry).toHaveLength(1);
      }),
    ));
});
