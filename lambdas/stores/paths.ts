/** Every object key. The public bucket has the keys under `datasets/`; all others are in the private bucket. */
export const paths = {
  incomingPrefix: 'incoming/',
  incoming: (dataset: string, period: string, name: string) => `incoming/${dataset}/${period}/${name}`,
  /** Canonical accepted rows, by their digest. */
  acceptedRows: (dataset: string, digest: string) => `accepted/${dataset}/${digest}.jsonl`,
  /** All objects of a month: uploads, withdrawals and approvals. */
  incomingMonth: (dataset: string, period: string) => `incoming/${dataset}/${period}/`,
  /** A release candidate, before it is public. It lies under the digest of its manifest, which lists the digests of all files. */
  candidate: (dataset: string, manifestSha256: string, file: string) =>
    `candidates/${dataset}/${manifestSha256}/${file}`,
  /** Index of the disclosure history up to a release, as this code reads it: year -> digest. */
  disclosureHistory: (dataset: string, manifestSha256: string, code: string) =>
    `disclosure-history/${dataset}/${manifestSha256}/${code}.json`,
  /** The disclosure history of a year, by its digest. */
  disclosureHistoryOfYear: (dataset: string, digest: string) =>
    `disclosure-history/${dataset}/years/${digest}.json`,
  /** The inputs of release n, so that it can be built again byte for byte. */
  journal: (dataset: string, n: number) => `journal/${dataset}/${String(n).padStart(8, '0')}.json`,
  /** Marks that the files of a version were taken down, with the reason. */
  takedown: (dataset: string, version: string) => `takedowns/${dataset}/${version}.json`,
  report: (upload: string) => `reports/${upload}.json`,
  /** The uploader's file with the findings of each line. */
  marked: (upload: string) => `reports/${upload}.csv`,
  /** Intermediate files of a large upload that is read in ranges. They can be made again and are deleted after some days. */
  ranges: (upload: string, file: string) => `ranges/${upload}/${file}`,
  /** What a dry run would change. */
  preview: (upload: string) => `previews/${upload}.json`,
  published: (dataset: string, version: string, file: string) => `datasets/${dataset}/${version}/${file}`,
  latest: (dataset: string) => `datasets/${dataset}/latest.json`,
  /** Atom feed of a dataset's releases. */
  feed: (dataset: string) => `datasets/${dataset}/feed.xml`,
  /** The page of a dataset, as its newest release has it. */
  datasetPage: (dataset: string) => `datasets/${dataset}/index.html`,
  /** The page that lists all datasets. */
  listPage: 'datasets/index.html',
  catalog: 'datasets/catalog.json',
  /** The catalogue as DCAT-AP. */
  catalogJsonLd: 'datasets/catalog.jsonld',
} as const;

/** The parts of the key of an incoming object; undefined for any other key. */
export const parseIncoming = (key: string): { dataset: string; period: string; name: string } | undefined => {
  const match = /^incoming\/([^/]+)\/([^/]+)\/(.+)$/s.exec(key);
  if (!match || key.endsWith('/')) return undefined;
  const [, dataset = '', period = '', name = ''] = match;
  return { dataset, period, name };
};
