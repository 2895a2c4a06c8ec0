import { finaliseRelease } from '../../../../pipeline/release/finalise.ts';
import { catalogue } from '../../../../schemas/agency/catalogue.ts';
import type { Dataset, Row } from '../../../../schemas/model/dataset.ts';
import { buildFrom, textOf } from '../../../support/release.ts';

const sealed = (dataset: Dataset, rows: Readonly<Record<string, readonly Row[]>> = { '2024-01': [] }) => {
  const release = finaliseRelease(dataset, buildFrom(dataset, rows), 'content');
  if (!release) throw new Error(`A first release of ${dataset.id} must be made.`);
  return release;
};
const jsonLdOf = (page: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}');

/** Every text in both languages of a document, wherever it is. */
const textsOf = (value: unknown): { id: unknown; en: unknown }[] => {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('id' in value && 'en' in value) return [{ id: value.id, en: value.en }];
  return Object.values(value).flatMap(textsOf);
};

describe.each([...catalogue.values()].map((dataset) => [dataset.id, dataset] as const))(
  '%s',
  (_id, dataset) => {
    const release = sealed(dataset);
    const page = textOf(release, 'index.html');

    test('has a description that dataset search engines take, and no keyword twice', () => {
      const { description, keywords, variableMeasured } = jsonLdOf(page);
      expect(description.length).toBeGreaterThanOrEqual(50);
      expect(description.length).toBeLessThanOrEqual(5000);
      expect(new Set(keywords).size).toBe(keywords.length);
      const columns = release.tabulars.flatMap((tabular) => tabular.columns.map(({ name }) => name));
      expect(variableMeasured.map(({ name }: { name: string }) => name).sort()).toEqual(
        [...new Set(columns)].sort(),
      );
    });

    test('has a page on which every column is defined in both languages', () => {
      const shown = page.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
      for (const { name, title, definition } of release.tabulars.flatMap(({ columns }) => columns))
        for (const words of [`<code>${name}</code>`, title.id, title.en, definition.id, definition.en])
          expect(shown).toContain(words);
      expect(page.replace(/<script.*?<\/script>/s, '')).not.toMatch(/undefined|\[object|>false</);
    });

    test('has Satu Data forms without an empty text', () => {
      const texts = textsOf(JSON.parse(textOf(release, 'satu-data.json')));
      expect(texts.length).toBeGreaterThan(0);
      for (const { id, en } of texts) for (const words of [id, en]) expect(words).toEqual(expect.any(String));
      expect(texts.filter(({ id, en }) => id === '' || en === '')).toEqual([]);
    });

    test('says where and for which spans every indicator is given', () => {
      for (const form of JSON.parse(textOf(release, 'satu-data.json'))['ms-indikator'])
        expect(form.level_estimasi).not.toEqual([]);
    });
  },
);

describe('a hostile title', () => {
  const documents = catalogue.get('cooperation-documents') as Dataset;
  const title = { id: `</script><b>{ % \\ "`, en: "}} ' & #" };
  const release = sealed({ ...documents, title });

  test('leaves the braces of BibTeX balanced, also those that are escaped', () => {
    let depth = 0;
    let ends = 0;
    for (const character of textOf(release, 'citation.bib')) {
      if (character === '{') depth += 1;
      if (character !== '}') continue;
      depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
      if (depth === 0) ends += 1;
    }
    expect([depth, ends]).toEqual([0, 1]);
  });

  test('is text on the page and in its JSON-LD', () => {
    const page = textOf(release, 'index.html');
    expect(page).toContain('<h1>&lt;/script&gt;&lt;b&gt;{ % \\ &quot;</h1>');
    expect(jsonLdOf(page).name).toBe(`${title.id} (${title.en})`);
  });
});

describe('the changes on a page', () => {
  const dataset = catalogue.get('seizures') as Dataset;
  const first = sealed(dataset);
  const previous = {
    manifest: first.manifest,
    sha256: first.manifestSha256,
    csv: new Map([['data', textOf(first, 'data.csv')]]),
  };
  const pageWith = (...more: readonly string[]): string => {
    const rows = Object.fromEntries(['2024-01', ...more].map((period) => [period, []]));
    const next = finaliseRelease(dataset, buildFrom(dataset, rows), 'content-2', previous);
    return next ? textOf(next, 'index.html') : '';
  };

  test('name the months and not that the files changed with them, and lead to the version before', () => {
    const page = pageWith('2024-02');
    expect(page).toContain('Periode 2024-02 ditambahkan.');
    expect(page).not.toContain('Isi data.csv berubah.');
    expect(page).toContain('<a href="../1.0.0/">');
  });

  test('say how many more there are than are shown', () => {
    const months = Array.from({ length: 14 }, (_, i) => (i < 11 ? 202402 + i : 202501 + i - 11));
    expect(pageWith(...months.map((month) => `${month}`.replace(/..$/, '-$&')))).toContain('dan 2 lagi');
  });
});
