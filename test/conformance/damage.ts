import { damaged, type Site } from './site.ts';

/** For each check one thing to damage, that it must find. */
export const damages: readonly {
  readonly check: string;
  readonly what: string;
  readonly apply: (site: Site) => Site;
}[] = [
  of('datapackage', 'a field of no type', 'datapackage.json', (text) =>
    text.replace('"type": "string"', '"type": "tulisan"'),
  ),
  of('datapackage', 'no $schema', 'datapackage.json', (text) =>
    text.replace(/"\$schema": "[^"]*datapackage.json",/, ''),
  ),
  at('dcat', 'no contact point', '/datasets/catalog.jsonld', (text) =>
    text.replaceAll('dcat:contactPoint', 'dcat:kontak'),
  ),
  at('dcat', 'a recommended property missing', '/datasets/catalog.jsonld', (text) =>
    text.replaceAll('dcatap:availability', 'dcatap:tersedia'),
  ),
  of('csvw', 'a column of another type', 'data.csv-metadata.json', (text) =>
    text.replace('"base": "string"', '"base": "date"'),
  ),
  of('json-ld', 'no licence', 'index.html', (text) => text.replace('"license":', '"lisensi":')),
  of('links', 'a file that is not there', 'citation.bib', () => undefined),
  of('hashes', 'a changed figure', 'data.csv', (text) =>
    text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
  ),
  of('verify', 'a changed figure', 'data.csv', (text) =>
    text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
  ),
  of(
    'verify',
    'a rewritten manifest of an older version',
    'manifest.json',
    (text) => text.replace('"n": 1,', '"n": 7,'),
    'first',
  ),
  of('feed', 'an entry that is not closed', '../feed.xml', (text) => text.replace('</entry>', '')),
];

/** Damages a file of one dataset's newest (or first) release. */
function of(
  check: string,
  what: string,
  file: string,
  change: (text: string) => string | undefined,
  which: 'newest' | 'first' = 'newest',
) {
  return {
    check,
    what,
    apply: (site: Site) => {
      const versions = site.releases.filter(({ dataset }) => dataset === 'seizures');
      const release = which === 'newest' ? versions[0] : versions.at(-1);
      if (!release) throw new Error('There is no release of seizures to damage.');
      return damaged(site, new URL(file, `http://x${release.folder}`).pathname, change);
    },
  };
}

function at(check: string, what: string, path: string, change: (text: string) => string) {
  return { check, what, apply: (site: Site) => damaged(site, path, change) };
}
