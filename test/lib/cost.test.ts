import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { costOf, costTable, USAGES } from '../../lib/cost.ts';
import { ROOT } from './support.ts';

const cells = (table: string) =>
  table
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s:-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

test('docs/how-to/deploy-to-aws.md has the table that npm run cost prints', () => {
  const page = readFileSync(join(ROOT, 'docs/how-to/deploy-to-aws.md'), 'utf8');
  const table = /^\| US dollars a month[\s\S]*?\n\n/m.exec(page)?.[0] ?? '';
  expect(cells(table)).toEqual(cells(costTable()));
});

test('what there is more of costs more', () => {
  const total = (usage: Parameters<typeof costOf>[0]) =>
    Object.values(costOf(usage)).reduce((sum, dollars) => sum + dollars, 0);
  for (const usage of Object.values(USAGES))
    for (const key of ['datasets', 'uploadGb', 'months', 'publishedShare', 'downloadGb', 'staff'] as const)
      expect(total({ ...usage, [key]: usage[key] * 2 })).toBeGreaterThan(total(usage));
});
