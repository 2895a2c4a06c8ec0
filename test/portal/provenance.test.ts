import { picturesOf } from '../../portal/dataset/plan.ts';
import { yearsBetween } from '../../portal/parts/years.ts';
import { commandsOf } from '../../portal/provenance/commands.ts';
import { hrefOf, questionOf } from '../../portal/provenance/question.ts';

describe('the figure that an address asks about', () => {
  test('has a version, or the newest', () => {
    expect(questionOf('?dataset=cases&version=1.2.0&indicator=suspects&period=2024&area=19.71')).toEqual({
      dataset: 'cases',
      version: '1.2.0',
      indicator: 'suspects',
      period: '2024',
      area: '19.71',
    });
    expect(questionOf('?dataset=cases&indicator=suspects&period=2024-03')).toMatchObject({
      version: 'latest',
      area: undefined,
    });
  });

  test.each([
    '',
    '?dataset=cases',
    '?dataset=cases&indicator=suspects',
    '?dataset=a&indicator=b&period=tahun',
  ])('is none in "%s"', (query) => {
    expect(questionOf(query)).toBeUndefined();
  });

  test('leads to the figures that it is computed from', () => {
    const question = questionOf('?dataset=cases&version=1.2.0&indicator=x&period=2024&area=19.71');
    expect(question && hrefOf(question, 'suspects')).toBe(
      '/provenance/?dataset=cases&indicator=suspects&period=2024&area=19.71',
    );
  });
});

test('the commands name every data file and the manifest with their digests', () => {
  const file = {
    path: '/datasets/cases/1.0.0/data.csv',
    name: 'data.csv',
    role: 'data',
    sha256: 'b'.repeat(64),
  };
  const page = { ...file, name: 'index.html', role: 'metadata' };
  const { verify, sums } = commandsOf(
    {
      manifest: '/datasets/cases/1.0.0/manifest.json',
      manifest_sha256: 'a'.repeat(64),
      files: [file, page] as never,
    },
    'https://data.example',
  );
  expect(verify).toBe('npx bersinar verify https://data.example/datasets/cases/1.0.0/');
  expect(sums).toBe(`curl -sO https://data.example/datasets/cases/1.0.0/manifest.json
curl -sO https://data.example/datasets/cases/1.0.0/data.csv
sha256sum -c <<'END'
${'a'.repeat(64)}  manifest.json
${'b'.repeat(64)}  data.csv
END`);
});

describe('what is drawn of an indicator', () => {
  const grain = (period: string, areas: string, breakdowns: string[] = []) => ({ period, areas, breakdowns });
  const drawn = (grains: object[]) =>
    picturesOf({ grains } as never).map((picture) => [
      picture.kind,
      'breakdown' in picture ? picture.breakdown : picture.grain.period,
    ]);

  test('months by their first dimension, the dimensions of wider periods, regencies', () => {
    expect(
      drawn([
        grain('month', 'province', ['lingkup']),
        grain('half-year', 'regency', ['area']),
        grain('year', 'province', ['lingkup', 'umur']),
      ]),
    ).toEqual([
      ['months', 'lingkup'],
      ['bars', 'umur'],
      ['map', 'half-year'],
    ]);
  });

  test('nothing where there is one figure a year', () => {
    expect(drawn([grain('year', 'province')])).toEqual([]);
  });
});

test('the years of a dataset are the newest first', () => {
  expect(yearsBetween('2022-11', '2024-02')).toEqual(['2024', '2023', '2022']);
  expect(yearsBetween('', '')).toEqual([]);
});
