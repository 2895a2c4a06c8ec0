import { alsoLines, occurrences, type ReportedFinding } from '../../../schemas/model/finding.ts';

/** A finding with or without its sentences. */
type Located = Omit<ReportedFinding, 'expected' | 'messages'>;

/** All findings of one rule, so that a view can show a long report on one screen. */
export interface RuleGroup<F extends Located = ReportedFinding> {
  readonly ruleId: string;
  readonly code: ReportedFinding['code'];
  readonly severity: ReportedFinding['severity'];
  readonly count: number;
  /** Physical lines, each once, in order; empty for findings on the file as a whole. */
  readonly lines: readonly number[];
  readonly findings: readonly F[];
}

/** Findings by rule: errors before warnings, then in the order of each rule's first finding. */
export const groupByRule = <F extends Located>(findings: readonly F[]): RuleGroup<F>[] => {
  const groups = new Map<string, F[]>();
  for (const finding of findings) {
    const id = `${finding.severity} ${finding.code} ${finding.ruleId}`;
    const group = groups.get(id);
    if (group) group.push(finding);
    else groups.set(id, [finding]);
  }
  const rank = ({ severity }: Pick<Located, 'severity'>) => (severity === 'error' ? 0 : 1);
  return [...groups.values()]
    .map((group) => {
      const { ruleId, code, severity } = group[0] as F;
      const lines = [
        ...new Set(
          group.flatMap((finding) => [
            ...(finding.line === undefined ? [] : [finding.line]),
            ...alsoLines(finding),
          ]),
        ),
      ];
      return {
        ruleId,
        code,
        severity,
        count: occurrences(group),
        lines: lines.sort((a, b) => a - b),
        findings: group,
      };
    })
    .sort((a, b) => rank(a) - rank(b));
};
