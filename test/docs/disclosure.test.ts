import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import { ANNUAL_FINAL } from '../../schemas/model/annual-final.ts';
import { ROOT } from '../support/spawned.ts';
import { withDeclarations } from './disclosure-table.ts';

const page = readFileSync(join(ROOT, 'docs/explanation/disclosure.md'), 'utf8');

test('docs/explanation/disclosure.md says what the declarations say', () => {
  expect(page).toBe(withDeclarations(page));
});

test('docs/explanation/disclosure.md names every dataset and the day of the annual final', () => {
  for (const id of catalogue.keys()) expect(page).toContain(`\`${id}\``);
  expect(ANNUAL_FINAL).toBe('04-01');
  expect(page).toContain('1 April');
});
