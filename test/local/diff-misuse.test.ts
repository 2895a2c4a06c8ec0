import { Misuse } from '../../local/commands/misuse.ts';
import { diff } from '../../local/commands/readers/diff.ts';

const nowhere = 'http://127.0.0.1:1';

describe('bersinar diff, called wrongly', () => {
  test.each([
    ['an alias', '1.4', nowhere],
    ['a path', '../1.0.0', nowhere],
    ['an address without its scheme', '1.0.0', 'localhost'],
  ])('%s is a misuse', async (_what, version, url) => {
    await expect(diff('school-visits', version, version, { url })).rejects.toThrow(Misuse);
  });

  test('says which address cannot be reached', async () => {
    await expect(diff('school-visits', '1.0.0', 'latest', { url: nowhere })).rejects.toThrow(
      `${nowhere}/datasets/school-visits/1.0.0/manifest.json cannot be reached`,
    );
  });
});
