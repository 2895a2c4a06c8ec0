import { changeSummary } from '../../../pipeline/publish/changes/reasons.ts';
import type { Manifest, ManifestPeriod } from '../../../pipeline/publish/manifest/manifest.ts';
import type { Text } from '../../../schemas/model/text.ts';
import { keys } from '../../stores/keys.ts';
import { type HeadInput, type HeadRecord, itemOf, WITHDRAWN } from '../../stores/records.ts';
import type { Item } from '../../stores/registry.ts';

/** `RELEASE#<n>`: the history of a dataset, one record a version, never rewritten. */
export interface ReleaseRecord {
  readonly n: number;
  readonly version: string;
  readonly created: string;
  readonly manifestSha256: string;
  readonly change: 'major' | 'minor' | 'patch';
  /** What changed, in both languages. */
  readonly summary: Text;
  /** First and last month. */
  readonly periods: { readonly from: string; readonly to: string };
}

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
  return itemOf(keys.release(manifest.dataset, n), record);
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
