import { describe, expect, test } from '@jest/globals';
import { agency } from '../../../schemas/agency/agency.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import { piecesOf } from '../../../schemas/model/year-report.ts';

const indicators = new Map(
  [...catalogue.values()].flatMap((dataset) =>
    dataset.indicators.map((indicator) => [indicator.id, { dataset, indicator }] as const),
  ),
);

test('a sentence is cut at its placeholders', () => {
  expect(piecesOf('In {year}: {a-b:unit} and {a-b.jenis.X}.')).toEqual([
    { words: 'In ' },
    { year: true },
    { words: ': ' },
    { indicator: 'a-b', withUnit: true },
    { words: ' and ' },
    { indicator: 'a-b', withUnit: false, part: { dimension: 'jenis', code: 'X' } },
    { words: '.' },
  ]);
});

describe.each(agency.yearReport.map(({ title, account }) => [title.en, account] as const))(
  '%s',
  (_, account) => {
    const figures = (['id', 'en'] as const).map((lang) =>
      piecesOf(account[lang]).flatMap((piece) => ('indicator' in piece ? [piece] : [])),
    );

    test('names indicators, dimensions and codes that are declared', () => {
      for (const { indicator: id, part } of figures.flat()) {
        const known = indicators.get(id);
        expect([id, known !== undefined]).toEqual([id, true]);
        if (!part || !known) continue;
        expect('breakdown' in known.indicator && known.indicator.breakdown).toContain(part.dimension);
        const codes = known.dataset.dimensions[part.dimension]?.codes.codes.map(({ code }) => code);
        expect(codes).toContain(part.code);
      }
    });

    test('has the same figures in both languages', () => {
      expect(figures[0]?.length).toBeGreaterThan(0);
      expect(figures[1]).toEqual(figures[0]);
    });
  },
);

test('the home page names indicators that are declared', () => {
  const { leading, mapped } = agency.homePage;
  expect([...leading, mapped].filter((id) => !indicators.has(id))).toEqual([]);
});

test('every regency has a tile of its own on the map', () => {
  const tiles = Object.values(agency.areas.tiles).map((tile) => tile.join());
  expect(new Set(tiles).size).toBe(tiles.length);
});
