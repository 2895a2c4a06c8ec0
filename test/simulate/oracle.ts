import { THRESHOLD } from './datasets.ts';
import type { IncomingObject } from './world.ts';

/** The expected content of one month of a dataset, computed without the engine. */
export interface OracleMonth {
  readonly period: string;
  readonly value: number | null;
  readonly status: 'published' | 'zero' | 'suppressed' | 'not_reported';
}

interface Effective {
  readonly object: IncomingObject;
  /** When it took effect: when it arrived, or was approved. */
  readonly since: string;
}

const byTime = (a: IncomingObject, b: IncomingObject): number => (a.received < b.received ? -1 : 1);

/** The incoming objects of a month that have effect, oldest first: what is neither refused nor held. */
const effective = (
  incoming: readonly IncomingObject[],
  dataset: string,
  period: string,
): readonly Effective[] => {
  const month = incoming.filter((a) => a.dataset === dataset && a.period === period).sort(byTime);
  const found: Effective[] = [];
  for (const object of month) {
    if (object.kind === 'withdrawal') found.push({ object, since: object.received });
    if (!object.amounts) continue;
    const before = found.filter(({ since }) => since < object.received).at(-1)?.object;
    const approval = month.find((a) => a.kind === 'approval' && incoming[a.approves ?? -1] === object);
    if (object.amounts.length >= (before?.amounts?.length ?? 0) / 2)
      found.push({ object, since: object.received });
    else if (approval) found.push({ object, since: approval.received });
  }
  return found;
};

/** The newest object with effect of every month of a dataset, withdrawals among them. */
const newest = (
  incoming: readonly IncomingObject[],
  dataset: string,
): ReadonlyMap<string, IncomingObject> => {
  const periods = new Set(incoming.filter((a) => a.dataset === dataset).map(({ period }) => period));
  return new Map(
    [...periods].flatMap((period) => {
      const object = effective(incoming, dataset, period).at(-1)?.object;
      return object ? [[period, object] as const] : [];
    }),
  );
};

/** The public data of a month: its upload in the newest version, and its figure in every version. */
export interface PublicMonth {
  readonly upload: string | undefined;
  readonly figures: readonly number[];
}

/** The public data of the months of a dataset. */
export type PublicMonths = (period: string) => PublicMonth;

/**
 * Whether a month's newest upload is deferred to the annual final, which no schedule reaches: its figure of persons differs
 * from one that is public by less than a threshold.
 */
const isDeferred = (
  { dataset, period, amounts = [] }: IncomingObject,
  publicMonths: PublicMonths,
): boolean => {
  const figure = amounts.reduce((sum, amount) => sum + amount, 0);
  return (
    dataset === 'sim-persons' &&
    figure >= THRESHOLD &&
    publicMonths(period).figures.some((shown) => shown !== figure && Math.abs(shown - figure) < THRESHOLD)
  );
};

/** The object in effect for every month: the newest, or the public one while the newest is deferred. */
export const effectiveObjects = (
  incoming: readonly IncomingObject[],
  dataset: string,
  publicMonths: PublicMonths,
): ReadonlyMap<string, IncomingObject> =>
  new Map(
    [...newest(incoming, dataset)].flatMap(([period, object]): [string, IncomingObject][] => {
      if (!isDeferred(object, publicMonths)) return object.kind === 'withdrawal' ? [] : [[period, object]];
      const { upload } = publicMonths(period);
      const before = effective(incoming, dataset, period).find(({ object: { id } }) => id === upload);
      return before && before.object !== object ? [[period, before.object]] : [];
    }),
  );

const rowKeys = ({ period, amounts = [] }: IncomingObject): readonly string[] =>
  amounts.map((_, i) => `K${i + (period === '2024-01' ? 0 : 1)}`);

/** The months of a release of these incoming objects, from first to last, and how many of their rows are repeated. */
export const fold = (
  dataset: string,
  months: ReadonlyMap<string, IncomingObject>,
): { readonly months: readonly OracleMonth[]; readonly repeated: number; readonly rowsIn: number } => {
  const periods = [...months.keys()].sort();
  const seen = new Set<string>();
  let repeated = 0;
  let rowsIn = 0;
  const folded: OracleMonth[] = [];
  for (const period of spanOf(periods)) {
    const object = months.get(period);
    if (!object) {
      folded.push({ period, value: null, status: 'not_reported' });
      continue;
    }
    let value = 0;
    rowKeys(object).forEach((key, i) => {
      rowsIn += 1;
      if (dataset === 'sim-open' && seen.has(key)) repeated += 1;
      else value += object.amounts?.[i] ?? 0;
      seen.add(key);
    });
    folded.push(
      dataset === 'sim-persons' && value > 0 && value < THRESHOLD
        ? { period, value: null, status: 'suppressed' }
        : { period, value, status: value === 0 ? 'zero' : 'published' },
    );
  }
  return { months: folded, repeated, rowsIn };
};

const spanOf = (periods: readonly string[]): readonly string[] => {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const span: string[] = [];
  for (let month = Number(first.slice(5)); month <= Number(last.slice(5)); month += 1)
    span.push(`${first.slice(0, 4)}-${String(month).padStart(2, '0')}`);
  return span;
};

/** `data.csv` as the code of a deployment must write it, byte for byte: everything is of sort A. */
export const csvOfMonths = (months: readonly OracleMonth[], deployments: number): string => {
  const row = (table: string, { period, value, status }: OracleMonth, sort: string) =>
    `${table},${period},19,${sort},jumlah,${value ?? ''},pelajar,${status}`;
  const none = (month: OracleMonth): OracleMonth =>
    month.status === 'not_reported' ? month : { ...month, value: 0, status: 'zero' };
  return [
    'tabel,periode,kode_wilayah,jenis,ukuran,nilai,satuan,status',
    ...months.map((month) => row('bulan', month, 'TOTAL')),
    ...months.flatMap((month) => [
      row('bulan-jenis', month, 'A'),
      ...(deployments === 0 ? [row('bulan-jenis', none(month), 'B')] : []),
    ]),
    '',
  ].join('\n');
};

/** The states that an object may end in. */
export const terminalStates = (
  arrived: IncomingObject,
  incoming: readonly IncomingObject[],
  publicMonths: PublicMonths,
): readonly string[] => {
  if (arrived.kind === 'approval') return ['published'];
  if (arrived.kind !== 'withdrawal' && !arrived.amounts) return ['rejected'];
  const { dataset, period } = arrived;
  const withEffect = effective(incoming, dataset, period).map(({ object }) => object);
  if (!withEffect.includes(arrived)) return ['held'];
  const winner = withEffect.at(-1);
  if (winner && isDeferred(winner, publicMonths)) {
    if (winner === arrived) return ['deferred'];
    if (publicMonths(period).upload === arrived.id) return ['published'];
  }
  if (winner === arrived) return [arrived.kind === 'withdrawal' ? 'withdrawn' : 'published'];
  // What lies between decides, and of that the order of the messages: all of these say that something newer stands.
  const states = new Set(['superseded']);
  if (withEffect.some((other) => other.kind === 'withdrawal' && other.received > arrived.received)) {
    states.add('withdrawn');
    if (winner?.kind === 'withdrawal' && withEffect.filter((a) => a.amounts).length === 1)
      states.delete('superseded');
  }
  if (arrived.kind === 'withdrawal') states.add('withdrawn');
  if (arrived.amounts && JSON.stringify(winner?.amounts) === JSON.stringify(arrived.amounts)) {
    states.add('published');
    if (withEffect.length === 2) states.delete('superseded');
  }
  return [...states];
};
