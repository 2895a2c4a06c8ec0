import type { Finding } from '../schemas/finding.ts';

/** Findings that are kept one by one. Ten thousand rows with five things wrong in each fit. */
const KEPT_WHOLE = 50_000;

/** A list of findings whose memory is bounded although every line stays in it. */
export interface FindingList {
  add(finding: Finding): void;
  /** Findings in line order, those on the file as a whole first. */
  all(): readonly Finding[];
}

/**
 * Nothing is capped: findings beyond the first `kept` are gathered by rule, the first of each rule whole and the
 * others as line numbers in its `detail.alsoLines`. A file of a million broken rows has a report of some megabytes,
 * in which each row is named.
 */
export const findingList = (kept = KEPT_WHOLE): FindingList => {
  const whole: Finding[] = [];
  const gathered = new Map<string, { readonly first: Finding; readonly alsoLines: number[] }>();
  return {
    add(finding) {
      if (whole.length < kept) {
        whole.push(finding);
        return;
      }
      const rule = [finding.severity, finding.code, finding.ruleId, finding.column].join(' ');
      const known = gathered.get(rule);
      if (known) known.alsoLines.push(finding.line ?? 0);
      else gathered.set(rule, { first: finding, alsoLines: [] });
    },
    all: () =>
      [
        ...whole,
        ...[...gathered.values()].map(({ first, alsoLines }) =>
          alsoLines.length > 0 ? { ...first, detail: { ...first.detail, alsoLines } } : first,
        ),
      ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
};
