import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MUTANTS } from '../simulate/mutants/mutants.ts';
import { FAULTS } from '../simulate/schedule.ts';
import { SUITES } from '../simulate/suites/suites.ts';
import { ROOT } from '../support/spawned.ts';

const page = await readFile(join(ROOT, 'docs/explanation/reliability.md'), 'utf8');
const firstCells = (from: string, to: string) =>
  [...page.slice(page.indexOf(from), page.indexOf(to)).matchAll(/^\| `?([^|`]+?)`? +\|/gm)].map((m) => m[1]);

test('docs/explanation/reliability.md lists exactly the faults and the suites', () => {
  expect(firstCells('| Fault ', 'Two small datasets').slice(2)).toEqual([...FAULTS]);
  expect(firstCells('| Suite ', '`s8`,').slice(2)).toEqual([...Object.keys(SUITES), 's6', 'kill']);
});

test('docs/explanation/reliability.md explains exactly the broken protocols that survive', () => {
  const survivors = MUTANTS.filter(({ survives }) => survives).map(({ name }) => name);
  expect(firstCells('| Change ', 'With the rule').slice(2)).toEqual(expect.arrayContaining(survivors));
  expect(page).toContain(`in ${MUTANTS.length} ways; ${MUTANTS.length - survivors.length} were caught`);
});
