import type { Finding } from '../../../schemas/model/finding.ts';

/** Findings that are kept one by one. Ten thousand rows with five things wrong in each fit. */
const KEPT_WHOLE = 50_000;

/** A list of findings whose memory is bounded although every line stays in it. */
export interface FindingList {
  add(finding: Finding): void;
  /** Adds all that another list of the same bound has, as if its findings had been added here one by one. */
  addAll(other: FindingListState): void;
  /** Findings in line order, those on the file as a whole first. */
  all(): readonly Finding[];
  state(): FindingListState;
}

/** A list as data: findings that are kept whole, then by rule the first of the others and the lines of the rest. */
export interface FindingListState {
  readonly whole: readonly Finding[];
  readonly gathered: readonly { readonly first: Finding; readonly alsoLines: readonly number[] }[];
}

/**
 * Nothing is capped: findings beyond the first `kept` are gathered by rule, the first of each rule whole and the
 * others as line numbers in its `detail.alsoLines`. A file of a million broken rows has a report of some megabytes,
 * in which each row is named.
 */
export const findingList = (kept = KEPT_WHOLE): FindingList => {
  const whole: Finding[] = [];
  const gathered = new Map<string, { readonly first: Finding; readonly alsoLines: number[] }>();
  const gather = (finding: Finding, lines: readonly number[]) => {
    const rule = [finding.severity, finding.code, finding.ruleId, finding.column].join(' ');
    const known = gathered.get(rule);
    if (!known) gathered.set(rule, { first: finding, alsoLines: [...lines] });
    else {
      known.alsoLines.push(finding.line ?? 0);
      for (const line of lines) known.alsoLines.push(line);
    }
  };
  const add = (finding: Finding) => {
    if (whole.length < kept) whole.push(finding);
    else gather(finding, []);
  };
  return {
    add,
    addAll(other) {
      for (const finding of other.whole) add(finding);
      // A list gathers only when it is full, and then this one is full of its findings.
      for (const { first, alsoLines } of other.gathered) gather(first, alsoLines);
    },
    state: () => ({ whole, gathered: [...gathered.values()] }),
    all: () =>
      [
        ...whole,
        ...[...gathered.values()].map(({ first, alsoLines }) =>
          alsoLines.length > 0 ? { ...first, detail: { ...first.detail, alsoLines } } : first,
        ),
      ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
};
