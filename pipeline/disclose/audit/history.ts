import type { Dataset } from '../../../schemas/model/dataset.ts';
import { attack } from '../attackers/attack.ts';
import { finalHadPassed, smallRevisions } from '../differencing.ts';
import type { DisclosureContext } from '../disclosure-context.ts';
import { withRelease } from '../history/history.ts';
import { cellKey, type PublicRelease } from '../public-release.ts';
import { DisclosureError } from '../solver.ts';

/**
 * Audits a new release before it becomes public, together with all public releases. Throws `DisclosureError` if a
 * correction is too small (property 8) or if a hidden cell of the years that it changes is not protected (property 2).
 * It sees only what the public will see, no true value.
 */
export const auditHistory = (
  dataset: Dataset,
  { history, solver }: DisclosureContext,
  release: PublicRelease,
): void => {
  const [small] = smallRevisions(dataset, history, release, finalHadPassed(release));
  if (small)
    throw new DisclosureError(
      `Disclosure audit of "${dataset.id}" ${release.version}: ${cellKey(small.cell)} differs from ${small.comparedWith} by less than its threshold, and no annual final lies between. Nothing is published.`,
    );
  const bounds = attack(dataset, withRelease(history, release), solver, {
    bounds: 'until-safe',
    changedIn: release.version,
  });
  const broken = bounds.filter(({ safe }) => !safe);
  const [first] = broken;
  // The message goes to logs: it names the cell, never its bounds.
  if (first)
    throw new DisclosureError(
      `Disclosure audit of "${dataset.id}" ${release.version}: ${broken.length} of ${bounds.length} suppressed cells could be found out (${first.cell}). Nothing is published.`,
    );
};
