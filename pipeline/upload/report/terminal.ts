import type { ReportedFinding } from '../../../schemas/model/finding.ts';
import type { Text } from '../../../schemas/model/text.ts';
import { groupByRule, type RuleGroup } from './group.ts';

export type Language = 'id' | 'en' | 'both';

const WORDS = {
  id: { error: 'KESALAHAN', warning: 'CATATAN', line: 'baris', lines: 'baris', file: 'seluruh berkas' },
  en: { error: 'ERROR', warning: 'NOTE', line: 'line', lines: 'lines', file: 'the whole file' },
} as const;

/** Findings as plain text for a terminal: by rule with counts, then every line with its own sentence. */
export const renderFindings = (findings: readonly ReportedFinding[], language: Language = 'both'): string =>
  groupByRule(findings)
    .map((group) => renderGroup(group, language === 'both' ? ['id', 'en'] : [language]))
    .join('\n\n');

type Tongue = keyof typeof WORDS & keyof Text;

const renderGroup = (group: RuleGroup<ReportedFinding>, tongues: readonly Tongue[]): string => {
  const heading = tongues.map((tongue) => WORDS[tongue][group.severity]).join(' / ');
  const title = `${heading}  ${group.ruleId} (${group.code})  x ${group.count}`;
  const lines =
    group.lines.length > 1
      ? [`  ${tongues.map((t) => WORDS[t].lines).join(' / ')}: ${group.lines.join(', ')}`]
      : [];
  return [title, ...lines, ...group.findings.flatMap((finding) => renderFinding(finding, tongues))].join(
    '\n',
  );
};

/** `  baris 12: ...`, the second language beneath; the sentence holds what was expected and any suggestion. */
const renderFinding = (finding: ReportedFinding, tongues: readonly Tongue[]): string[] =>
  tongues.map((tongue, i) => {
    const { line, file } = WORDS[tongue];
    const where = finding.line === undefined ? file : `${line} ${finding.line}`;
    return `  ${i === 0 ? '' : '  '}${where}: ${finding.messages[tongue]}`;
  });
