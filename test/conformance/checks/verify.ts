import type { ReleaseSource } from '../../../local/verify/source.ts';
import { verify as verifyRelease } from '../../../local/verify/verify.ts';
import type { Check, Site } from '../site.ts';

const sourceOf = (site: Site, folder: string): ReleaseSource => ({
  name: folder,
  file: (name) => site.read(`${folder}${name}`),
  sibling: (version) => sourceOf(site, folder.replace(/[^/]+\/$/, `${version}/`)),
});

/** Every release passes `bersinar verify`: manifest, hashes, sums, tables, formats, datapackage, chain, changes. */
export const verify: Check = {
  name: 'verify',
  async run(site) {
    const findings: string[] = [];
    for (const { folder } of site.releases)
      for (const { check, result, notes } of await verifyRelease(sourceOf(site, folder)))
        if (result !== 'passed') findings.push(`${folder} ${check} ${result}: ${notes[0]}`);
    return { checked: site.releases.length, of: 'releases', findings };
  },
};
