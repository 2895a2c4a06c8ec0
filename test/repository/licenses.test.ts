import { expect, test } from '@jest/globals';
import { licensedPackages } from './licenses.ts';

/** Licences under which a package may be part of what we deploy. */
const PRODUCTION = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', 'Unlicense'];
/** And of what we build and test with: never copied to anybody. */
const DEVELOPMENT = [
  ...PRODUCTION,
  '(MIT OR CC0-1.0)',
  '(MIT OR GPL-3.0-or-later)',
  'Apache-2.0 AND MIT',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'MIT OR Apache-2.0',
  'MPL-2.0',
];

test('every package has a licence that we may use it under', async () => {
  const packages = await licensedPackages();
  expect(packages.filter(({ production }) => production).length).toBeGreaterThan(50);
  const refused = packages.filter(
    ({ license, production }) => !(production ? PRODUCTION : DEVELOPMENT).includes(license),
  );
  expect(refused).toEqual([]);
});
