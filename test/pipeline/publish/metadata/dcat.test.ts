import { catalogJsonLd } from '../../../../pipeline/publish/metadata/dcat/dcat.ts';
import { dataset } from '../../../fixtures/school-visits.ts';
import { catalogEntry } from '../../../support/catalog-entry.ts';

const datasets = new Map([[dataset.id, dataset]]);
const catalogOf = (declarations = datasets) =>
  JSON.parse(
    new TextDecoder().decode(
      catalogJsonLd([catalogEntry(dataset.id, 2), catalogEntry('unknown', 1)], declarations),
    ),
  );
const datasetOf = (declarations = datasets) => catalogOf(declarations)['dcat:dataset'][0];

describe('catalog.jsonld', () => {
  test('names the datasets that are declared and has the API serve them', () => {
    const catalog = catalogOf();
    expect(catalog['dcat:dataset']).toHaveLength(1);
    expect(catalog['dcat:service']['dcat:servesDataset']).toEqual([{ '@id': datasetOf()['@id'] }]);
    expect(catalog).toMatchObject({
      'dct:issued': { '@value': '2024-01-28T03:00:00.000Z' },
      'dct:modified': { '@value': '2024-02-28T03:00:00.000Z' },
    });
  });

  test('has its context inside and no prefix that the context lacks', () => {
    const { '@context': context, ...rest } = catalogOf();
    const prefixes = [...JSON.stringify(rest).matchAll(/"(\w+):\w+":/g)].map((match) => match[1]);
    expect(Object.keys(context)).toEqual(expect.arrayContaining([...new Set(prefixes)]));
    expect(Object.values(context).join()).not.toContain('undefined');
  });

  test('gives whole months as days and the dates of the data', () =>
    expect(datasetOf()).toMatchObject({
      'dct:temporal': {
        'dcat:startDate': { '@value': '2024-01-01', '@type': 'xsd:date' },
        'dcat:endDate': { '@value': '2024-02-29', '@type': 'xsd:date' },
      },
      'dct:issued': { '@value': '2024-01-28T03:00:00.000Z' },
      'dct:modified': { '@value': '2024-02-28T03:00:00.000Z' },
    }));

  test('leads from the newest version to the one before, by absolute addresses', () => {
    const node = JSON.parse(new TextDecoder().decode(catalogJsonLd([catalogEntry(dataset.id, 3)], datasets)))[
      'dcat:dataset'
    ][0];
    const folder = 'https://data.bersinar.example/datasets/school-visits';
    expect(node['dcat:version']).toBe('1.2.0');
    expect(node['dcat:previousVersion']).toEqual({ '@id': `${folder}/1.1.0/#dataset` });
    expect(node['dcat:hasVersion'].map((version: Record<string, unknown>) => version['@id'])).toEqual([
      `${folder}/1.1.0/#dataset`,
      `${folder}/1.2.0/#dataset`,
    ]);
    expect(node['adms:versionNotes']).toContainEqual({
      '@value': 'The period 2024-03 was added.',
      '@language': 'en',
    });
  });

  test('describes each data file with size, checksum and types, and no metadata file', () => {
    const files = datasetOf()['dcat:distribution'];
    expect(files).toHaveLength(3);
    expect(files[2]).toMatchObject({
      'dcat:downloadURL': {
        '@id': 'https://data.bersinar.example/datasets/school-visits/1.1.0/data.parquet',
      },
      'dcat:mediaType': {
        '@id': 'http://www.iana.org/assignments/media-types/application/vnd.apache.parquet',
      },
      'dcat:byteSize': { '@value': '120', '@type': 'xsd:nonNegativeInteger' },
      'spdx:checksum': {
        'spdx:algorithm': { '@type': 'spdx:ChecksumAlgorithm' },
        'spdx:checksumValue': { '@value': 'c'.repeat(64), '@type': 'xsd:hexBinary' },
      },
    });
  });

  test('files a dataset under justice unless it is declared elsewhere', () => {
    expect(datasetOf()['dcat:theme']['@id']).toMatch(/data-theme\/JUST$/);
    const health = new Map([[dataset.id, { ...dataset, theme: 'HEAL' as const }]]);
    expect(datasetOf(health)['dcat:theme']['@id']).toMatch(/data-theme\/HEAL$/);
  });
});
