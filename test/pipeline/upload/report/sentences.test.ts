import { describe, expect, test } from '@jest/globals';
import { groupByRule } from '../../../../pipeline/upload/report/group.ts';
import { reportFindings } from '../../../../pipeline/upload/report/report.ts';
import { renderFindings } from '../../../../pipeline/upload/report/terminal.ts';
import { FINDING_CODES, finding } from '../../../../schemas/model/finding.ts';
import { text } from '../../../../schemas/model/text.ts';
import { dataset } from '../validate/support.ts';

const anyOf = (code: (typeof FINDING_CODES)[number]) =>
  finding(code, text('yang diharapkan', 'what is expected'), {
    line: 7,
    row: 6,
    column: 'jumlah',
    value: 'isi',
    suggestion: 'usul',
  });

describe('sentences', () => {
  test.each([...FINDING_CODES])('%s speaks both languages, with or without its facts', (code) => {
    for (const found of [anyOf(code), finding(code, text('a', 'b'))]) {
      const [{ messages } = { messages: text('', '') }] = reportFindings([found], dataset);
      for (const message of [messages.id, messages.en]) {
        expect(message).toMatch(/^\S.*[^\s]$/s);
        expect(message.length).toBeGreaterThan(20);
      }
      expect(messages.id).not.toBe(messages.en);
    }
  });

  test('a sentence tells the value, what is expected and the suggestion', () => {
    const [report] = reportFindings([anyOf('cell/code')], dataset);
    for (const part of ['jumlah', 'isi', 'yang diharapkan', 'usul'])
      expect(report?.messages.id).toContain(part);
    for (const part of ['jumlah', 'isi', 'what is expected', 'usul'])
      expect(report?.messages.en).toContain(part);
  });

  test('both readings of an ambiguous number and region are told', () => {
    const number = finding('cell/ambiguous-number', text('a', 'b'), {
      column: 'berat',
      value: '54,940',
      detail: { thousands: '54940', decimal: '54,940' },
    });
    const region = finding('cell/ambiguous-region', text('a', 'b'), {
      column: 'kode_wilayah',
      value: '1903',
      detail: { kemendagri: '19.03 Kabupaten Bangka Selatan', bps: '19.05 Kabupaten Bangka Barat' },
    });
    const [first, second] = reportFindings([number, region], dataset);
    expect(first?.messages.en).toContain('54940 or 54.940');
    expect(second?.messages.id).toContain('Bangka Selatan');
    expect(second?.messages.id).toContain('Bangka Barat');
  });
});

describe('groups', () => {
  const findings = [
    finding('file/trailing-blank', text('a', 'b')),
    finding('cell/type', text('a', 'b'), { ruleId: 'jumlah.number', line: 9, column: 'jumlah', value: '-' }),
    finding('cell/type', text('a', 'b'), { ruleId: 'jumlah.number', line: 3, column: 'jumlah', value: 'x' }),
    finding('cell/type', text('a', 'b'), { ruleId: 'jumlah.number', line: 3, column: 'jumlah', value: 'x' }),
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
