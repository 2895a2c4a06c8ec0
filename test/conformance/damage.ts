import { damaged, type Site } from './site.ts';

/** One damage, the check that must find it, and a part of its message. */
export interface Damage {
  readonly check: string;
  readonly what: string;
  readonly expected: RegExp;
  readonly apply: (site: Site) => Site;
}

type Change = (text: string) => string | undefined;

/** Damages a file of the seizures' newest release; `^` before its name: of their first. */
const of = (check: string, what: string, file: string, expected: RegExp, change: Change): Damage => ({
  check,
  what,
  expected,
  apply: (site) => {
    const versions = site.releases.filter(({ dataset }) => dataset === 'seizures');
    const release = file.startsWith('^') ? versions.at(-1) : versions[0];
    if (!release) throw new Error('There is no release of seizures to damage.');
    return damaged(site, new URL(file.replace('^', ''), `http://x${release.folder}`).pathname, change);
  },
});

const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const otherDigit = (text: string) => text.replace(/\d(?=\D*$)/, (digit) => `${(Number(digit) + 1) % 10}`);
const otherSum = (text: string) =>
  text.replace(/[0-9a-f]{64}/, (sum) => `${sum[0] === '0' ? 1 : 0}${sum.slice(1)}`);
const gone = () => undefined;

const CATALOG = '../../catalog.jsonld';

/** The damages that each check must find, one at a time. */
export const damages: readonly Damage[] = [
  of(
    'datapackage',
    'a field of no type',
    'datapackage.json',
    /fields\/0/,
    swap('"type": "string"', '"type": "tulisan"'),
  ),
  of(
    'datapackage',
    'no $schema',
    'datapackage.json',
    /\$schema is undefined/,
    swap(/"\$schema": "[^"]*datapackage.json",/, ''),
  ),
  of(
    'datapackage',
    'an address that is none',
    'datapackage.json',
    /format "uri"/,
    swap(/"homepage": "[^"]*"/, '"homepage": "di sini"'),
  ),
  of('dcat', 'no contact point', CATALOG, /Violation|Warning/, swap('dcat:contactPoint', 'dcat:kontak')),
  of(
    'dcat',
    'a recommended property missing',
    CATALOG,
    /recommended/,
    swap('dcatap:availability', 'dcatap:tersedia'),
  ),
  of('dcat', 'a value of the wrong class', CATALOG, /range/, swap('dct:PeriodOfTime', 'dct:Location')),
  of(
    'dcat',
    'a checksum that is no hexBinary',
    CATALOG,
    /checksumValue/,
    swap('xsd:hexBinary', 'xsd:string'),
  ),
  of('dcat', 'a term that the context lacks', CATALOG, /stopped/, swap('"dct:identifier"', '"identifier"')),
  of(
    'csvw',
    'a column of another type',
    'data.csv-metadata.json',
    /is no \{"base":"date"/,
    swap('"base": "string"', '"base": "date"'),
  ),
  of(
    'csvw',
    'a key that is not unique',
    'data.csv-metadata.json',
    /repeats the key/,
    swap(/"primaryKey": \[[^\]]*\]/, '"primaryKey": ["periode"]'),
  ),
  of(
    'csvw',
    'a constraint that it does not know',
    'data.csv-metadata.json',
    /maxLength/,
    swap('"base": "string"', '"base": "string", "maxLength": 1'),
  ),
  of(
    'csvw',
    'a title in one language',
    'data.csv-metadata.json',
    /no title in both/,
    swap(/"en": \[[^\]]*\]/, '"en": []'),
  ),
  of('csvw', 'an empty cell that is required', 'data.csv', /"" is no/, swap(/\n[^,]*,/, '\n,')),
  of('csvw', 'a column that is named otherwise', 'data.csv', /the header/, swap('periode', 'bulan')),
  of('json-ld', 'no licence', 'index.html', /license/, swap('"license":', '"lisensi":')),
  of(
    'json-ld',
    'JSON that does not parse',
    'index.html',
    /stopped/,
    swap('"@type":"Dataset",', '"@type":"Dataset",,'),
  ),
  of(
    'json-ld',
    'a dataset’s page about another version',
    '../index.html',
    /not the JSON-LD of version/,
    swap('"version":"', '"version":"9'),
  ),
  of(
    'links',
    'a dataset’s page that is not there',
    '../index.html',
    /\/datasets\/seizures\/, named by/,
    gone,
  ),
  of('links', 'a file that is not there', 'citation.bib', /citation.bib, named by/, gone),
  of(
    'links',
    'a catalogue that leads nowhere',
    '../../catalog.json',
    /999/,
    swap(/(\/datasets\/seizures\/)\d+\.\d+\.\d+\/"/, '$1999/"'),
  ),
  of('hashes', 'a changed figure', 'data.csv', /data.csv has another checksum than .*manifest/, otherDigit),
  of('hashes', 'a wrong manifest', 'manifest.json', /than .*manifest.json says/, otherSum),
  of('hashes', 'a wrong sum', 'SHA256SUMS', /than .*SHA256SUMS says/, otherSum),
  of('hashes', 'a wrong data package', 'datapackage.json', /than .*datapackage.json says/, otherSum),
  of('hashes', 'a wrong catalogue', CATALOG, /than .*catalog.jsonld says/, otherSum),
  of('feed', 'an entry that is not closed', '../feed.xml', /feed.xml/, swap('</entry>', '')),
  of(
    'feed',
    'a version that does not exist',
    '../feed.xml',
    /names/,
    swap(/(rel="alternate"[^>]*\/)\d+\.\d+\.\d+\//, '$1999.0.0/'),
  ),
  of('verify', 'a changed figure', 'data.csv', /failed/, otherDigit),
  of(
    'verify',
    'a rewritten manifest of an older version',
    '^manifest.json',
    /failed/,
    swap('"n": 1,', '"n": 7,'),
  ),
];
