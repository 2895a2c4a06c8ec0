import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { goldenDigests } from '../../golden/releases.ts';

// Where one of these differs, every dataset gets a new version when the code is deployed, and histories that were lost
// cannot be made again. If that is meant: npm run golden, which also writes the files to compare them.
test('a change of the code changes no byte of what was published, unless it is meant to', () => {
  const kept = readFileSync(new URL('../../golden/digests.json', import.meta.url), 'utf8');
  expect(goldenDigests()).toEqual(JSON.parse(kept));
});
