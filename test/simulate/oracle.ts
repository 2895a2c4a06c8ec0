import { THRESHOLD } from './datasets.ts';
import type { Arrived } from './world.ts';

/** What one month of a dataset must say, computed apart from the engine. */
export interface OracleMonth {
  readonly period: string;
  readonly value: number | null;
  readonly status: 'published' | 'zero' | 'suppressed' | 'not_reported';
}

/** The arrival that stands for every month of a dataset: the newest that was accepted. */
export const standing = (arrivals: readonly Arrived[], dataset: string): ReadonlyMap<string, Arrived> => {
  const months = new Map<string, Arrived>();
  const accepted = arrivals.filter((a) => a.dataset === dataset && a.amounts);
  for (const arrival of [...accepted].sort((a, b) => (a.received < b.received ? -1 : 1)))
    months.set(arrival.period, arrival);
  return months;
};

const rowKeys = ({ period, amounts = [] }: Arrived): readonly string[] =>
  amounts.map((_, i) => `K${i + (period === '2024-01' ? 0 : 1)}`);

/** The months of a release of these arrivals, from first to last, and how many of their rows are repeated. */
export const fold = (
  dataset: string,
  months: ReadonlyMap<string, Arrived>,
): { readonly months: readonly OracleMonth[]; readonly repeated: number; readonly rowsIn: number } => {
  const periods = [...months.keys()].sort();
  const seen = new Set<string>();
  let repeated = 0;
  let rowsIn = 0;
  const folded: OracleMonth[] = [];
  for (const period of spanOf(periods)) {
    const arrival = months.get(period);
    if (!arrival) {
      folded.push({ period, value: null, status: 'not_reported' });
      continue;
    }
    let value = 0;
    rowKeys(arrival).forEach((key, i) => {
      rowsIn += 1;
      if (dataset === 'sim-open' && seen.has(key)) repeated += 1;
      else value += arrival.amounts?.[i] ?? 0;
      seen.add(key);
    });
    folded.push(
      dataset === 'sim-persons' && value > 0 && value < THRESHOLD
        ? { period, value: null, status: 'suppressed' }
        : { period, value, status: value === 0 ? ('zero') : 'published' },
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

/** `data.csv` as it must be, byte for byte. */
export const csvOfMonths = (months: readonly OracleMonth[]): string =>
  [
    'tabel,periode,kode_wilayah,ukuran,nilai,satuan,status',
    ...months.map(({ period, value, status }) => `bulan,${period},19,jumlah,${value ?? ''},pelajar,${status}`),
    '',
  ].join('\n');

/** The states that an arrival may end in. */
export const terminalStates = (arrived: Arrived, arrivals: readonly Arrived[]): readonly string[] => {
  if (!arrived.amounts) return ['rejected'];
  const winner = standing(arrivals, arrived.dataset).get(arrived.period);
  const same = winner && JSON.stringify(winner.amounts) === JSON.stringify(arrived.amounts);
  // Equal rows came back: whether they had been displaced in between depends on the order of the messages.
  if (same && winner !== arrived) return ['published', 'superseded'];
  return [same ? 'published' : 'superseded'];
};
