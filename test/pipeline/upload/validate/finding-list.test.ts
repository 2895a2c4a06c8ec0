import { ingest } from '../../../../pipeline/upload/ingest.ts';
import { groupByRule } from '../../../../pipeline/upload/report/group.ts';
import { reportFindings } from '../../../../pipeline/upload/report/report.ts';
import { findingList } from '../../../../pipeline/upload/validate/finding-list.ts';
import { finding, occurrences } from '../../../../schemas/model/finding.ts';
import { dataset } from '../../../fixtures/school-visits.ts';
import { ALL } from '../../../support/generated.ts';

const found = (line: number, column = 'jumlah') =>
  finding('cell/type', { kind: 'date' }, { line, column, ruleId: `${column}.type` });

describe('a list of findings', () => {
  test('keeps the first whole, and of the others every line, by rule', () => {
    const list = findingList(2);
    for (let line = 1; line <= 6; line += 1) list.add(found(line, line % 2 ? 'jumlah' : 'tingkat'));
    const all = list.all();
    expect(all.map(({ line, detail }) => [line, detail?.alsoLines])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, [5]],
      [4, [6]],
    ]);
    expect(occurrences(all)).toBe(6);
    expect(groupByRule(all).map(({ count, lines }) => [count, lines])).toEqual([
      [3, [1, 3, 5]],
      [3, [2, 4, 6]],
    ]);
    expect(reportFindings(all, dataset)[2]?.messages.en).toMatch(/So on 1 other lines\.$/);
  });

  test('of a file of nothing but broken rows names every line in bounded memory', async () => {
    const rows = ALL ? 300_000 : 90_000;
    const bytes = new TextEncoder().encode(`periode,kode_wilayah,tingkat,jumlah\n${'x\n'.repeat(rows)}`);
    const open = async function* () {
      yield bytes;
    };
    const { accepted, findings } = await ingest(open, { dataset, period: '2024-01', today: '2025-01-01' });
    expect(accepted).toBe(false);
    expect(findings.length).toBeLessThan(60_000);
    expect(occurrences(findings)).toBe(rows);
    expect(groupByRule(findings)[0]?.lines).toHaveLength(rows);
  });
});
