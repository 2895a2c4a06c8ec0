import { createHash } from 'node:crypto';
import type { ObjectLocation } from '../../lambdas/stores/object-store.ts';
import { figuresFormat } from '../../lambdas/stores/records/figures.ts';
import { recordOf } from '../../lambdas/stores/records/record.ts';
import type { Item, Write } from '../../lambdas/stores/registry.ts';
import type { Manifest } from '../../pipeline/publish/manifest/manifest.ts';
import { PROVINCE } from '../../schemas/agency/codelists/regions.ts';
import type { Call } from './call.ts';
import { fold } from './oracle.ts';
import { CANARY_COUNT, CANARY_TEXT } from './uploads.ts';
import type { IncomingObject, World } from './world.ts';

export type Report = (invariant: string, detail: string) => void;

interface Public {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

interface Head {
  readonly n: number;
  readonly version: string;
  readonly content: string;
  readonly figures?: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, { readonly order: string; readonly digest: string }>>;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const IMMUTABLE = /^(candidates|accepted|disclosure-history|journal)\/|^datasets\/[^/]+\/\d+\.\d+\.\d+\//;
/** Not within a longer number or a digest, which may have any digits in it. */
const CANARIES = [CANARY_TEXT, String(CANARY_COUNT)].map(
  (token) => [Buffer.from(token), new RegExp(`(?<![0-9a-f])${token}(?![0-9a-f])`)] as const,
);

/** An object that no one has written: no bytes. */
const NO_BYTES: Public = { bytes: new Uint8Array(), sha256: sha256(new Uint8Array()) };

/** The canaries in a file; the same files come again and again, and are searched once. */
const canariesIn = ({ bytes, sha256: digest }: Public): readonly string[] => {
  const known = searched.get(digest);
  if (known) return known;
  const file = Buffer.from(bytes);
  const found = CANARIES.filter(
    ([canary, alone]) => file.includes(canary) && alone.test(file.toString('latin1')),
  ).map(([canary]) => canary.toString());
  searched.set(digest, found);
  return found;
};

/** Digest -> canaries. */
const searched = new Map<string, readonly string[]>();

/** -1, 0 or 1, as versions go. */
const compareVersions = (a: string, b: string): number => {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (const i of [0, 1, 2]) if (x[i] !== y[i]) return (x[i] ?? 0) < (y[i] ?? 0) ? -1 : 1;
  return 0;
};

/** The version whose files a dataset's page offers. */
export const versionShown = (page: Uint8Array | undefined): string =>
  /href="(\d+\.\d+\.\d+)\/data\.csv"/.exec(Buffer.from(page ?? []).toString('utf8'))?.[1] ?? 'none';

/** The state of a monitor: its own copy of all written objects, and the newest versions so far. */
export interface Seen {
  /** Of the private bucket. */
  readonly objects: Map<string, Public>;
  readonly files: Map<string, Public>;
  readonly items: Map<string, Item>;
  /** The version in `latest.json` of each dataset. */
  readonly newest: Map<string, { n: number; version: string }>;
  /** The version that each dataset's page shows. */
  readonly shown: Map<string, string>;
  /** Whether the uploads are being replayed after everything else was lost. */
  fromUploads: boolean;
}

const nothing = (): Seen => ({
  objects: new Map(),
  files: new Map(),
  items: new Map(),
  newest: new Map(),
  shown: new Map(),
  fromUploads: false,
});

export const copyOfSeen = ({ objects, files, items, newest, shown, fromUploads }: Seen): Seen => ({
  objects: new Map(objects),
  files: new Map(files),
  items: new Map(items),
  newest: new Map(newest),
  shown: new Map(shown),
  fromUploads,
});

/** Checks the invariants I1 to I7 after every write. */
export const newMonitor = (world: World, report: Report, seen: Seen = nothing()) => {
  const { objects, files, items, newest, shown } = seen;

  const headOf = (dataset: string) => items.get(`DATASET#${dataset}|HEAD`) as unknown as Head | undefined;

  const wrote = (store: 'private' | 'public', key: string, next: Public) => {
    const into = store === 'public' ? files : objects;
    const before = into.get(key);
    if (before && before.sha256 !== next.sha256 && IMMUTABLE.test(key)) report('I3', `${key} was rewritten`);
    into.set(key, next);
    if (store === 'public') published(key, next);
  };

  const published = (key: string, file: Public) => {
    const { bytes } = file;
    for (const canary of canariesIn(file)) report('I4', `${key} shows ${canary}`);
    const [, dataset = '', version] = /^datasets\/([^/]+)\/(\d+\.\d+\.\d+)\//.exec(key) ?? [];
    if (version) {
      const head = headOf(dataset);
      if (!head || compareVersions(version, head.version) > 0)
        report('I6', `${key} is public while HEAD is ${head?.version ?? 'absent'}`);
    }
    if (key.endsWith('/latest.json')) moved(key.split('/')[1] ?? '', bytes);
    const [, page] = /^datasets\/([^/]+)\/index\.html$/.exec(key) ?? [];
    if (page) pageMoved(page, versionShown(bytes));
  };

  const pageMoved = (dataset: string, version: string) => {
    const before = shown.get(dataset);
    if (before && compareVersions(version, before) < 0)
      report('I2', `the page of ${dataset} went from ${before} to ${version}`);
    shown.set(dataset, version);
    const head = headOf(dataset);
    if (!head || compareVersions(version, head.version) > 0)
      report('I6', `the page of ${dataset} shows ${version} while HEAD is ${head?.version ?? 'absent'}`);
  };

  const moved = (dataset: string, bytes: Uint8Array) => {
    const latest = JSON.parse(Buffer.from(bytes).toString('utf8')) as { n: number; version: string };
    const before = newest.get(dataset);
    if (before && (latest.n < before.n || compareVersions(latest.version, before.version) < 0))
      report('I2', `latest of ${dataset} went from ${before.version} to ${latest.version}`);
    newest.set(dataset, latest);
    if (seen.fromUploads) returned(dataset, latest.version);
    const head = headOf(dataset);
    if (!head || latest.n > head.n) report('I6', `latest of ${dataset} is ${latest.n}, HEAD ${head?.n}`);
  };

  /** I7 while a bucket is replayed: no release has a month that was taken back before it was made. */
  const returned = (dataset: string, version: string) => {
    const { periods } = JSON.parse(
      Buffer.from(files.get(`datasets/${dataset}/${version}/manifest.json`)?.bytes ?? []).toString('utf8'),
    ) as Manifest;
    for (const { period, upload } of periods) {
      const back = world.incoming.find(
        (a) => a.dataset === dataset && a.period === period && a.kind === 'withdrawal',
      );
      if (back && upload.received < back.received)
        report('I7', `${dataset} ${period} came back after its withdrawal`);
    }
  };

  /** I1, where a write may have broken it: a dataset's pointer, and the files of the version that it names. */
  const whole = (key: string) => {
    const [, dataset = '', name = ''] = /^datasets\/([^/]+)\/([^/]+)/.exec(key) ?? [];
    if (name !== 'latest.json' && name !== newest.get(dataset)?.version) return;
    const pointer = files.get(`datasets/${dataset}/latest.json`);
    const latest = JSON.parse(Buffer.from(pointer?.bytes ?? []).toString('utf8'));
    const manifest = files.get(latest.manifest.path.slice(1));
    if (!manifest || manifest.sha256 !== latest.manifest.sha256)
      return report('I1', `latest of ${dataset} names no manifest`);
    const { version, files: named } = JSON.parse(Buffer.from(manifest.bytes).toString('utf8')) as Manifest;
    for (const file of named)
      if (files.get(`datasets/${dataset}/${version}/${file.name}`)?.sha256 !== file.sha256)
        report('I1', `${dataset} ${version}: ${file.name} is missing or another`);
  };

  const applied = (writes: readonly Write[]) => {
    const touched = new Set<string>();
    for (const write of writes) {
      if ('check' in write) continue;
      const key = 'put' in write ? write.put : write.delete;
      const name = `${key.pk}|${key.sk}`;
      const before = items.get(name);
      if ('put' in write) {
        if (before && key.sk.startsWith('RELEASE#') && JSON.stringify(before) !== JSON.stringify(write.put))
          report('I3', `${name} was rewritten`);
        if (key.sk === 'HEAD')
          headMoved(before as unknown as Head, write.put as unknown as Head, key.pk.slice(8));
        if (key.sk.startsWith('SLOT#') && String(before?.order ?? '') > String(write.put.order))
          report('I7', `${name} went back`);
        items.set(name, write.put);
      } else items.delete(name);
      if (key.sk === 'HEAD') touched.add(key.pk.slice(8));
      if (key.sk.startsWith('INDICATOR#')) touched.add(key.pk.split('#')[1] ?? '');
    }
    for (const dataset of touched) summarised(dataset);
  };

  const headMoved = (before: Head | undefined, after: Head, dataset: string) => {
    for (const [period, { order }] of Object.entries(before?.inputs ?? {}))
      if ((after.inputs[period]?.order ?? '') < order) report('I7', `${dataset} ${period} went back or away`);
    if (before && after.n < before.n) report('I2', `HEAD of ${dataset} went from ${before.n} to ${after.n}`);
  };

  /** I5: the rows that the API answers from HEAD are all there, and right. */
  const summarised = (dataset: string) => {
    const head = headOf(dataset);
    // A seeded HEAD waits for its rows: see lambdas/commit/head/seed.ts.
    if (!head || head.content === undefined) return;
    const inputs = new Map<string, IncomingObject>();
    for (const [period, { order }] of Object.entries(head.inputs)) {
      const arrived = world.incoming.find((a) => a.received === order.split('#')[0]);
      if (arrived?.amounts) inputs.set(period, arrived);
    }
    for (const { period, value, status } of fold(dataset, inputs).months) {
      const digest = head.figures?.[period.slice(0, 4)];
      const item = items.get(`FIGURES#${dataset}#${digest}|INDICATOR#${dataset}-jumlah`);
      const row = recordOf(figuresFormat, item)?.rows.find(
        (found) => found.period === period && found.area === PROVINCE,
      );
      if (!row || row.status !== status || row.value !== (value === null ? null : String(value)))
        report(
          'I5',
          `HEAD ${head.version} of ${dataset}: the row of ${period} is ${JSON.stringify(row?.value)}`,
        );
    }
  };

  return {
    seen,
    files,
    headOf,
    /** To be told of every call that was made, with its answer. */
    after({ store, method, args }: Call, answer: unknown) {
      if (method === 'put' && answer) {
        const [key, bytes] = args as [string, Uint8Array];
        wrote(store as 'private' | 'public', key, { bytes, sha256: sha256(bytes) });
        if (store === 'public') whole(key);
      }
      if (method === 'copy' && answer) {
        const [from, key] = args as [ObjectLocation, string];
        wrote(store as 'private' | 'public', key, objects.get(from.key) ?? NO_BYTES);
        whole(key);
      }
      if (store === 'registry' && method === 'write' && answer) applied(args[0] as readonly Write[]);
    },
    /** To be called after a disaster: the monitor starts again from the remaining data. */
    lost(what: { table: boolean; files: boolean; fromUploads: boolean; objects: (key: string) => boolean }) {
      seen.fromUploads = what.fromUploads;
      if (what.table) items.clear();
      if (what.files) {
        files.clear();
        newest.clear();
        shown.clear();
      }
      for (const key of [...objects.keys()]) if (what.objects(key)) objects.delete(key);
    },
  };
};

export type Monitor = ReturnType<typeof newMonitor>;
