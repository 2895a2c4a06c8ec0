import { examples } from '../agency/examples.ts';
/** What several examples of the contracts have in common. */

export const EXAMPLE_TERMS = {
  license: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: examples.attribution,
};

export const EXAMPLE_SHA256 = '5f0c1d9e0b8f2f0c7f5a3b1f6b4f5d0a9d7e8c6b5a493827160f1e2d3c4b5a69';

/** Where a figure of 2024 comes from. */
export const EXAMPLE_PROVENANCE = {
  manifest: `/datasets/${examples.series.dataset}/1.11.0/manifest.json`,
  manifest_sha256: EXAMPLE_SHA256,
  data: `/datasets/${examples.series.dataset}/1.11.0/data.csv`,
  created: '2025-01-31T17:00:00.000Z',
};
