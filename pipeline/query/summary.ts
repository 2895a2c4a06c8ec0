import { PROVINCE } from '../../schemas/agency/codelists/regions.ts';
import { findCode } from '../../schemas/model/code-list.ts';
import { type Dataset, figuresFile, type Indicator } from '../../schemas/model/dataset.ts';
import { periodKind } from '../../schemas/model/period.ts';
import type { Text } from '../../schemas/model/text.ts';
import { isPlanned } from './availability.ts';
import type { SummaryRow } from './summary-row.ts';

/** The current release of a dataset. */
export interface PublishedRelease {
  readonly version: string;
  readonly created: string;
  readonly manifestSha256: string;
}

/** An indicator's answer, in the shape of `indicatorShape` (schemas/api/figures/get-summary.ts). */
export interface IndicatorAnswer {
  readonly id: string;
  readonly title: Text;
  readonly value: number | null;
  readonly unit: string;
  readonly status: SummaryRow['status'];
  readonly dataset: string;
  readonly version: string | null;
  readonly provenance: { manifest: string; manifest_sha256: string; data: string; created: string } | null;
  readonly breakdown?: {
    dimension: string;
    title: Text;
    items: { code: string; title: Text; value: number | null; status: SummaryRow['status'] }[];
  }[];
  readonly notes?: Text[];
}

/** The indicators in a summary of this period and area. */
export const indicatorsFor = (dataset: Dataset, period: string, area: string): readonly Indicator[] => {
  const kind = periodKind(period);
  if (!kind) return [];
  return dataset.indicators.filter((indicator) =>
    isPlanned(dataset, indicator, kind, area === PROVINCE ? 'province' : 'regency'),
  );
};

/** The answer for one indicator. A figure that no release has is `not_reported`; it is never left out. */
export const answerOf = (
  dataset: Dataset,
  indicator: Indicator,
  release: PublishedRelease | undefined,
  row: SummaryRow | undefined,
): IndicatorAnswer => {
  const breakdown = row?.breakdown?.map(({ dimension, items }) => {
    const declared = dataset.dimensions[dimension];
    return {
      dimension,
      title: declared?.title ?? { id: dimension, en: dimension },
      items: items.map((item) => ({
        code: item.code,
        title: (declared && findCode(declared.codes, item.code)?.title) ?? { id: item.code, en: item.code },
        value: numberOf(item.value),
        status: item.status,
      })),
    };
  });
  return {
    id: indicator.id,
    title: indicator.title,
    value: numberOf(row?.value ?? null),
    unit: indicator.unit.code,
    status: row?.status ?? 'not_reported',
    dataset: dataset.id,
    version: release?.version ?? null,
    provenance: provenanceOf(dataset, release),
    ...(breakdown && { breakdown }),
    ...(indicator.notes && { notes: [...indicator.notes] }),
  };
};

/** The provenance of the figures of a release; null before the first release. */
export const provenanceOf = (
  dataset: Dataset,
  release: PublishedRelease | undefined,
): IndicatorAnswer['provenance'] => {
  if (!release) return null;
  const root = `/datasets/${dataset.id}/${release.version}`;
  return {
    manifest: `${root}/manifest.json`,
    manifest_sha256: release.manifestSha256,
    data: `${root}/${figuresFile(dataset)}.csv`,
    created: release.created,
  };
};

/** JSON numbers keep decimals of up to 15 digits exactly. */
export const numberOf = (value: string | null): number | null => (value === null ? null : Number(value));
