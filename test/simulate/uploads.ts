/** A text that stands in every uploaded row and must never be public. */
export const CANARY_TEXT = 'KANARI';
/** A count of persons below the threshold: it must never be public. */
export const CANARY_COUNT = 73_519;

/** An object that arrives in the incoming bucket. `amounts`: one row each; absent where the file is refused. */
export interface Arrival {
  readonly dataset: 'sim-persons' | 'sim-open';
  readonly period: string;
  readonly amounts?: readonly number[];
}

const persons = (period: string, ...amounts: readonly number[]): Arrival => ({
  dataset: 'sim-persons',
  period,
  amounts,
});
const open = (period: string, ...amounts: readonly number[]): Arrival => ({
  dataset: 'sim-open',
  period,
  amounts,
});
const refused = (period: string): Arrival => ({ dataset: 'sim-persons', period });

/** The upload sets of the suites, in the order in which the store received their objects. */
export const SETS: Readonly<Record<string, readonly Arrival[]>> = {
  single: [persons('2024-01', 150_001, 1)],
  'two-months': [persons('2024-01', 150_001), persons('2024-02', CANARY_COUNT)],
  correction: [persons('2024-01', CANARY_COUNT), persons('2024-01', 150_002)],
  repetition: [persons('2024-01', 150_001), persons('2024-01', 150_001)],
  'refused-correction': [persons('2024-01', 150_001), refused('2024-01')],
  'two-datasets': [persons('2024-01', 150_001), open('2024-01', 7, 8)],
  'there-and-back': [persons('2024-01', 150_001), persons('2024-01', 150_002), persons('2024-01', 150_001)],
  'correction-of-the-first': [open('2024-01', 5), open('2024-02', 6), open('2024-01', 9)],
};

/** The bytes of an arrival's file. Row keys repeat between months, so that `sim-open` has repeated rows. */
export const csvOf = ({ period, amounts }: Arrival): string =>
  amounts
    ? [
        'periode,kunci,jumlah,catatan',
        ...amounts.map((amount, i) => `${period},K${i + (period === '2024-01' ? 0 : 1)},${amount},${CANARY_TEXT}`),
        '',
      ].join('\n')
    : `periode,kunci,jumlah,catatan\n${period},K0,bukan-angka,${CANARY_TEXT}\n`;

export const bytesOfArrival = (arrival: Arrival): Uint8Array => new TextEncoder().encode(csvOf(arrival));

/** The name of an arrival's object: names fall while time rises, so that no order by name helps anybody. */
export const nameOf = (_arrival: Arrival, index: number): string => `${String.fromCharCode(122 - index)}.csv`;
