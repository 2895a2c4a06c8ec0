import { XMLValidator } from 'fast-xml-parser';
import { catalogJson, mergeEntry, readCatalog } from '../../../../pipeline/publish/catalogue/catalog.ts';
import { feedXml } from '../../../../pipeline/publish/catalogue/feed.ts';
import { catalogJsonLd } from '../../../../pipeline/publish/metadata/dcat/dcat.ts';
import { catalogue } from '../../../../schemas/agency/catalogue.ts';
import { dataset } from '../../../fixtures/school-visits.ts';
import { catalogEntry } from '../../../support/catalog-entry.ts';
import { fc } from '../../../support/generated.ts';

describe('the catalogue', () => {
  test('ends the same whatever the order in which entries are merged', () => {
    const entries = ['cases', 'seizures', 'ibm-units'].flatMap((id) =>
      [1, 2, 3].map((n) => catalogEntry(id, n)),
    );
    const newest = ['cases', 'ibm-units', 'seizures'].map((id) => catalogEntry(id, 3));
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(shuffled.reduce(mergeEntry, [])).toEqual(newest);
      }),
    );
  });

  test('reads back what it wrote', () => {
    const catalog = [catalogEntry('cases', 2), catalogEntry('seizures', 3)];
    expect(readCatalog(catalogJson(catalog, catalogue))).toEqual(catalog);
    expect(readCatalog(undefined)).toEqual([]);
    const old = { datasets: [{ ...catalogEntry('cases', 2), previous: '1.0.0', versions: [] }] };
    const [entry] = readCatalog(new TextEncoder().encode(JSON.stringify(old)));
    expect(entry).toEqual({ ...catalogEntry('cases', 2), previous: null });
  });

  test('as DCAT names each dataset, its files with checksums, and its versions', () => {
    const graph = JSON.parse(new TextDecoder().decode(catalogJsonLd([catalogEntry('cases', 2)], catalogue)));
    const [node] = graph['dcat:dataset'];
    expect(node['dcat:version']).toBe('1.1.0');
    expect(node['dct:temporal']['dcat:endDate']['@value']).toBe('2024-02-29');
    expect(node['dcat:hasVersion']).toHaveLength(2);
    expect(node['dcat:distribution'][0]['spdx:checksum']['spdx:checksumValue']).toEqual({
      '@value': 'a'.repeat(64),
      '@type': 'xsd:hexBinary',
    });
    expect(graph['dcat:service']['dcat:servesDataset']).toEqual([{ '@id': node['@id'] }]);
  });
});

describe('the feed', () => {
  test('has the newest release first, is dated by it, and escapes what it is given', () => {
    const release = (n: number, en: string) => ({
      n,
      version: `1.${n}.0`,
      created: `2024-0${n}-01T00:00:00.000Z`,
      summary: { id: 'x', en },
    });
    const xml = new TextDecoder().decode(feedXml(dataset, [release(1, 'a <b> & "c"'), release(2, 'second')]));
    expect(XMLValidator.validate(xml)).toBe(true);
    expect([...xml.matchAll(/<title>Kunjungan sekolah (\S+)<\/title>/g)].map((m) => m[1])).toEqual([
      '1.2.0',
      '1.1.0',
    ]);
    expect(xml).toContain('<updated>2024-02-01T00:00:00.000Z</updated>');
    expect(xml).toContain('a &lt;b&gt; &amp; &quot;c&quot;');
  });
});
