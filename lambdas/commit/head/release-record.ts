import { changeSummary } from '../../../pipeline/publish/changes/reasons.ts';
import type { Manifest, ManifestPeriod } from '../../../pipeline/publish/manifest/manifest.ts';
import { keys } from '../../stores/keys.ts';
import type { HeadInput, HeadRecord } from '../../stores/records/head.ts';
import { itemOf } from '../../stores/records/record.ts';
import { type ReleaseRecord, releaseFormat } from '../../stores/records/release.ts';
import { WITHDRAWN } from '../../stores/records/slot.ts';
import type { Item } from '../../stores/registry.ts';

/** The item of a release in the history of its dataset. */
export const releaseItem = (manifest: Manifest, manifestSha256: string): Item => {
  const { n, version, created, change } = manifest;
  const record: ReleaseRecord = {
    n,
    version,
    created,
    manifestSha256,
    change: change.type,
    summary: changeSummary(change),
    periods: spanOf(manifest.periods),
  };
  return itemOf(releaseFormat, keys.release(manifest.dataset, n), record);
};

/** The first and the last of a release's months. */
export const spanOf = (periods: readonly ManifestPeriod[]) => ({
  from: periods[0]?.period ?? '',
  to: periods.at(-1)?.period ?? '',
});

/** HEAD's inputs from a public manifest: the order of each month's upload (intake/identify.ts). Digests are not public. */
export const inputsOf = ({
  periods,
  withdrawn = [],
}: Pick<Manifest, 'periods' | 'withdrawn'>): HeadRecord['inputs'] =>
  Object.fromEntries([
    ...periods.map((period) => [period.period, inputOf(period)] as const),
    ...withdrawn.map(
      ({ period, upload: { id, received } }) =>
        [
          period,
          { order: `${received}#${id}`, digest: WITHDRAWN, embargoed: false, withdrawn: true },
        ] as const,
    ),
  ]);

const inputOf = ({ status, upload }: ManifestPeriod): HeadInput => ({
  order: `${upload.received}#${upload.id}`,
  embargoed: status === 'not_yet_published',
});
