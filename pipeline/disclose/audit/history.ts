import type { Dataset } from '../../../schemas/model/dataset.ts';
import { attack } from '../attackers/attack.ts';
import { hadWaited, smallRevisions } from '../differencing.ts';
import type { Guard } from '../disclose.ts';
import { withRelease } from '../history/history.ts';
import { cellKey, type PublicRelease } from '../public-release.ts';
import { DisclosureError } from '../solver.ts';

/**
 * Attacks a version together with all that are public, before it joins them, and throws unless every hidden figure
 * of the years that it touches stays uncertain enough. It is given what the public would be, and no true value.
 */
export const auditHistory = (dataset: Dataset, { history, solver }: Guard, release: PublicRelease): void => {
  const [small] = smallRevisions(dataset, history, release, hadWaited(release));
  if (small)
    throw new DisclosureError(
      `Disclosure audit of "${dataset.id}" ${release.version}: ${cellKey(small.cell)} differs from ${small.than} by less than its threshold, and no annual final lies between. Nothing is published.`,
    );
  const findings = attack(dataset, withRelease(history, release), solver, {
    depth: 'enough',
    newIn: release.version,
  });
  const broken = findings.filter(({ safe }) => !safe);
  const [first] = broken;
  // The cell without its bounds: this goes to logs.
  if (first)
    throw new DisclosureError(
      `Disclosure audit of "${dataset.id}" ${release.version}: ${broken.length} of ${findings.length} suppressed cells could be found out (${first.cell}). Nothing is published.`,
    );
};
