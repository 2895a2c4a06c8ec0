import { describe, expect, test } from '@jest/globals';
import { sampleFiles } from '../../sample-data/generate.ts';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import { monthsOf } from '../../schemas/model/period.ts';
import { filesOf, textOf } from './read.ts';

describe.each([...catalogue.values()])('$id', (dataset) => {
  test('has one file for each month of 2024', () => {
    expect(filesOf(dataset.id)).toEqual(monthsOf('2024').map((month) => `${month}.csv`));
  });

  test('has the declared columns in every file, and rows or a nil declaration', () => {
    for (const name of filesOf(dataset.id)) {
      const [header, first] = textOf(`${dataset.id}/${name}`).split('\n');
      expect(header).toBe(dataset.columns.map((column) => column.name).join(','));
      expect(first?.startsWith(`${name.slice(0, 7)},`)).toBe(true);
    }
  });

  test('reports every month if it is a stock', () => {
    if (dataset.kind !== 'stock') return;
    expect(filesOf(dataset.id).filter((name) => textOf(`${dataset.id}/${name}`).includes('NIHIL'))).toEqual(
      [],
    );
  });
});

test('the generator gives the committed files byte for byte', () => {
  const generated = sampleFiles();
  expect(generated.size).toBe(132);
  for (const [path, content] of generated) expect([path, textOf(path)]).toEqual([path, content]);
});

test('a nil month is the header and one row', () => {
  expect(textOf('seizures/2024-04.csv')).toBe(
    'periode,ref_kasus,narkotika,jumlah,satuan,basis_berat\n2024-04,NIHIL,,,,\n',
  );
});
