import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import { parseManifest } from '../../../pipeline/publish/manifest/manifest-shape.ts';
import { type ReleaseCheck, utf8 } from '../release-check.ts';

/**
 * Each manifest has the digest that the next one names, back to 1.0.0, so that the history was not rewritten. A folder
 * is checked as far back as it has versions; a publisher must have all.
 */
export const chain: ReleaseCheck = {
  name: 'chain',
  run: async ({ source, manifest }) => {
    let { previous, n } = manifest;
    while (previous) {
      const bytes = await source.sibling(previous.version).file('manifest.json');
      if (!bytes && source.partial)
        return {
          skipped: `the manifest of ${previous.version} is not here; give a URL, or put the versions side by side`,
        };
      if (!bytes) return { problems: [`the manifest of ${previous.version} is missing`] };
      if (sha256(bytes) !== previous.sha256)
        return { problems: [`the manifest of ${previous.version} is not the one that its successor names`] };
      const before = parseManifest(utf8(bytes));
      if (before.n !== n - 1 || before.dataset !== manifest.dataset)
        return {
          problems: [`${before.version} is release ${before.n} of ${before.dataset}, not release ${n - 1}`],
        };
      ({ previous, n } = before);
    }
    return { problems: n === 1 ? [] : [`the first release of the chain is number ${n}`] };
  },
};
