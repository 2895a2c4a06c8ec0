import { sourceAt } from '../../verify/source.ts';
import { verify as verifyRelease } from '../../verify/verify.ts';
import { EXIT } from '../misuse.ts';

const SHOWN = 20;

/** `bersinar verify`: checks a downloaded or published release. Returns the exit code. */
export const verify = async (address: string, { json }: { readonly json?: boolean }): Promise<number> => {
  const verdicts = await verifyRelease(await sourceAt(address));
  if (json) console.log(JSON.stringify(verdicts, null, 2));
  else
    for (const { check, result, notes } of verdicts) {
      console.log(`${result.padEnd(8)}${check}`);
      for (const note of notes.slice(0, SHOWN)) console.log(`        ${note}`);
      if (notes.length > SHOWN) console.log(`        … ${notes.length - SHOWN} more; see --json`);
    }
  return verdicts.some(({ result }) => result === 'failed') ? EXIT.refused : EXIT.accepted;
};
