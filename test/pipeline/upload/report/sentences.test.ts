import { describe, expect, test } from '@jest/globals';
import { groupByRule } from '../../../../pipeline/upload/report/group.ts';
import { reportFindings } from '../../../../pipeline/upload/report/report.ts';
import { expectedText } from '../../../../pipeline/upload/report/sentences/expected/expected.ts';
import { renderFindings } from '../../../../pipeline/upload/report/terminal.ts';
import type { Expected } from '../../../../schemas/model/expected.ts';
import { FINDING_CODES, type FindingCode, finding } from '../../../../schemas/model/finding.ts';
import { dataset } from '../validate/support.ts';
import { EXPECTED_WORDS } from './expected-words.ts';
import { SENTENCES } from './sentences-table.ts';

const DATE: Expected = { kind: 'date' };

const sentenceOf = (...args: Parameters<typeof finding>) => {
  const [report] = reportFindings([finding(...args)], { ...dataset, id: 'uji' });
  return report?.messages;
};

describe('sentences', () => {
  const cases = Object.entries(SENTENCES).flatMap(([code, all]) =>
    all.map((one, i) => [`${code} ${i + 1}`, code as FindingCode, ...one] as const),
  );

  test.each(cases)('%s', (_name, code, expected, facts, id, en) => {
    expect(sentenceOf(code, expected, facts)).toEqual({ id, en });
  });

  test.each([...FINDING_CODES])('%s has a sentence in both languages even without its facts', (code) => {
    const { id, en } = sentenceOf(code, DATE) ?? { id: '', en: '' };
    for (const message of [id, en]) {
      expect(message).toMatch(/^\S.*[^\s]$/s);
      expect(message.length).toBeGreaterThan(20);
    }
    expect(id).not.toBe(en);
  });

  test('every code of the table is told in two languages that differ', () => {
    for (const [, , , , id, en] of cases) expect(id).not.toBe(en);
  });
});

describe('what is expected', () => {
  const cases = Object.entries(EXPECTED_WORDS).flatMap(([kind, all]) =>
    all.map(([facts, id, en], i) => [`${kind} ${i + 1}`, { ...facts, kind } as Expected, id, en] as const),
  );

  test.each(cases)('%s', (_name, expected, id, en) => {
    expect(expectedText(expected)).toEqual({ id, en });
  });

  test('a report carries it as words', () => {
    const [report] = reportFindings([finding('cell/type', DATE)], dataset);
    expect(report?.expected).toEqual(expectedText(DATE));
  });
});

describe('groups', () => {
  const findings = [
    finding('file/trailing-blank', { kind: 'no-blank-end' }),
    finding('cell/type', DATE, { ruleId: 'jumlah.number', line: 9, column: 'jumlah', value: '-' }),
    finding('cell/type', DATE, { ruleId: 'jumlah.number', line: 3, column: 'jumlah', value: 'x' }),
    finding('cell/type', DATE, { ruleId: 'jumlah.number', line: 3, column: 'jumlah', value: 'x' }),
  ];

  test('are by rule, errors first, with counts and lines', () => {
    expect(groupByRule(findings)).toMatchObject([
      { ruleId: 'jumlah.number', count: 3, lines: [3, 9], severity: 'error' },
      { ruleId: 'file/trailing-blank', count: 1, lines: [], severity: 'warning' },
    ]);
  });

  test('are rendered with every line, in one language or both', () => {
    const reported = reportFindings(findings, dataset);
    const both = renderFindings(reported);
    expect(both).toContain('KESALAHAN / ERROR  jumlah.number (cell/type)  x 3');
    expect(both).toContain('baris 9: ');
    expect(both).toContain('line 9: ');
    expect(renderFindings(reported, 'id')).not.toContain('line 9');
    expect(renderFindings(reported, 'en')).not.toContain('baris 9');
    expect(renderFindings([], 'en')).toBe('');
  });
});
