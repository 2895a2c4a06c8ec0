/** A text that stands in every uploaded row and must never be public. */
export const CANARY_TEXT = 'KANARI';
/** A count of persons below the threshold: it must never be public. */
export const CANARY_COUNT = 73_519;

/** An object that arrives in the incoming bucket. */
export interface PlannedObject {
  readonly dataset: 'sim-persons' | 'sim-open';
  readonly period: string;
  /** One row each; absent where the file is refused, and where it is no file of rows. */
  readonly amounts?: readonly number[];
  readonly kind?: 'withdrawal' | 'approval';
  /** Approvals: the object of the set that they approve. */
  readonly approves?: number;
}

const of =
  (dataset: PlannedObject['dataset']) =>
  (period: string, ...amounts: readonly number[]): PlannedObject => ({ dataset, period, amounts });
const persons = of('sim-persons');
const open = of('sim-open');
const refused: PlannedObject = { dataset: 'sim-persons', period: '2024-01' };
const withdrawal = (period: string): PlannedObject => ({
  dataset: 'sim-persons',
  period,
  kind: 'withdrawal',
});
const approval = (period: string, approves: number): PlannedObject => ({
  dataset: 'sim-persons',
  period,
  kind: 'approval',
  approves,
});

/** The upload sets of the suites, in the order in which the store received their objects. */
export const SETS: Readonly<Record<string, readonly PlannedObject[]>> = {
  single: [persons('2024-01', 150_001, 1)],
  'two-months': [persons('2024-01', 150_001), persons('2024-02', CANARY_COUNT)],
  // Figures of persons differ by a threshold at least, but in the sets that wait: what changes by less does.
  correction: [persons('2024-01', 150_001), persons('2024-01', 450_002)],
  repetition: [persons('2024-01', 150_001), persons('2024-01', 150_001)],
  deferred: [persons('2024-01', 150_001), persons('2024-01', 150_009)],
  'refused-correction': [persons('2024-01', 150_001), refused],
  'two-datasets': [persons('2024-01', 150_001), open('2024-01', 7, 8)],
  held: [persons('2024-01', 150_001, 2, 3), persons('2024-01', 450_002)],
  'withdrawn-only': [persons('2024-01', 150_001), withdrawal('2024-01')],
  'there-and-back': [persons('2024-01', 150_001), persons('2024-01', 450_002), persons('2024-01', 150_001)],
  'correction-of-the-first': [open('2024-01', 5), open('2024-02', 6), open('2024-01', 9)],
  approved: [persons('2024-01', 150_001, 2, 3), persons('2024-01', 450_002), approval('2024-01', 1)],
  'withdrawn-month': [persons('2024-01', 150_001), persons('2024-02', 150_002), withdrawal('2024-02')],
  'withdrawn-and-again': [persons('2024-01', 150_001), withdrawal('2024-01'), persons('2024-01', 450_002)],
  'deferred-twice': [persons('2024-01', 150_001), persons('2024-01', 150_009), persons('2024-01', 150_017)],
  'deferred-and-displaced': [
    persons('2024-01', 150_001),
    persons('2024-01', 150_009),
    persons('2024-01', 450_002),
  ],
  'nearly-there-and-back': [
    persons('2024-01', 150_001),
    persons('2024-01', 450_002),
    persons('2024-01', 150_009),
  ],
  'withdrawn-and-nearly-again': [
    persons('2024-01', 150_001),
    withdrawal('2024-01'),
    persons('2024-01', 150_009),
  ],
  'approved-too-late': [
    persons('2024-01', 150_001, 2, 3, 4, 5),
    persons('2024-01', 450_002),
    // Held in comparison with the first; the second is not in effect yet.
    persons('2024-01', 750_004, 5),
    approval('2024-01', 1),
  ],
};

/** The bytes of an object's file. Row keys repeat between months, so that `sim-open` has repeated rows. */
const csvOf = ({ period, amounts }: PlannedObject): string =>
  amounts
    ? [
        'periode,kunci,jumlah,jenis,catatan',
        ...amounts.map(
          (amount, i) => `${period},K${i + (period === '2024-01' ? 0 : 1)},${amount},A,${CANARY_TEXT}`,
        ),
        '',
      ].join('\n')
    : `periode,kunci,jumlah,jenis,catatan\n${period},K0,bukan-angka,A,${CANARY_TEXT}\n`;

export const bytesOfObject = (object: PlannedObject): Uint8Array =>
  new TextEncoder().encode(object.kind ? '{}' : csvOf(object));
