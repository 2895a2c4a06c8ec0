/** Every object key. The private bucket holds incoming, staged, staging, journal and reports; the public one datasets. */
export const paths = {
  incomingPrefix: 'incoming/',
  incoming: (dataset: string, period: string, name: string) => `incoming/${dataset}/${period}/${name}`,
  /** Canonical accepted rows, by their digest. */
  staged: (dataset: string, digest: string) => `staged/${dataset}/${digest}.jsonl`,
  /** A built release before the public may see it. */
  staging: (dataset: string, content: string, version: string, file: string) =>
    `staging/${dataset}/${content}/${version}/${file}`,
  /** What release n was made of, so that history can be replayed exactly. */
  journal: (dataset: string, n: number) => `journal/${dataset}/${String(n).padStart(8, '0')}.json`,
  report: (upload: string) => `reports/${upload}.json`,
  published: (dataset: string, version: string, file: string) => `datasets/${dataset}/${version}/${file}`,
  latest: (dataset: string) => `datasets/${dataset}/latest.json`,
  /** Atom feed of a dataset's releases. */
  feed: (dataset: string) => `datasets/${dataset}/feed.xml`,
  catalog: 'datasets/catalog.json',
  /** The catalogue as DCAT-AP. */
  catalogJsonLd: 'datasets/catalog.jsonld',
} as const;

/** The parts of an incoming object's key, or undefined for a key that is none. */
export const parseIncoming = (key: string): { dataset: string; period: string; name: string } | undefined => {
  const match = /^incoming\/([^/]+)\/([^/]+)\/(.+)$/s.exec(key);
  if (!match || key.endsWith('/')) return undefined;
  const [, dataset = '', period = '', name = ''] = match;
  return { dataset, period, name };
};
