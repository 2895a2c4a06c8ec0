import { changeSummary, reasonSentence } from '../../../../pipeline/publish/changes/reasons.ts';
import type { Reason } from '../../../../pipeline/publish/manifest/change.ts';
import { finaliseRelease } from '../../../../pipeline/release/finalise.ts';
import type { Row } from '../../../../schemas/model/dataset.ts';
import { dataset } from '../../../fixtures/school-visits.ts';
import { buildFrom, textOf } from '../../../support/release.ts';

const CODES: readonly Reason['code'][] = [
  'first-release',
  'file-removed',
  'file-added',
  'column-removed',
  'column-added',
  'column-retyped',
  'column-stricter',
  'code-removed',
  'code-added',
  'period-added',
  'period-withdrawn',
  'values-changed',
  'descriptions-changed',
];

describe('reasons in words', () => {
  test.each(CODES)('%s names its subject in both languages', (code) => {
    const { id, en } = reasonSentence({ code, subject: 'XYZ' });
    expect(id).not.toBe(en);
    if (!['first-release', 'descriptions-changed'].includes(code))
      for (const sentence of [id, en]) expect(sentence).toContain('XYZ');
  });

  test('a summary says what stands behind the changed files', () => {
    const reasons: Reason[] = [
      { code: 'values-changed', subject: 'data.csv' },
      { code: 'period-added', subject: '2024-02' },
    ];
    expect(changeSummary({ type: 'minor', reasons }).en).toBe('The period 2024-02 was added.');
    expect(changeSummary({ type: 'patch', reasons: reasons.slice(0, 1) }).en).toBe(
      'The contents of data.csv changed.',
    );
  });
});

describe('changes.json', () => {
  const visit = (periode: string, jumlah: number): Row => ({
    periode,
    kode_wilayah: '19.71',
    tingkat: 'SD',
    jumlah,
  });
  const finalise = (rows: Record<string, Row[]>, previous?: ReturnType<typeof finaliseRelease>) => {
    const built = buildFrom(dataset, rows);
    const before = previous && {
      manifest: previous.manifest,
      sha256: previous.manifestSha256,
      csv: new Map([['data', textOf(previous, 'data.csv')]]),
    };
    const release = finaliseRelease(dataset, built, `content ${JSON.stringify(rows)}`, before);
    if (!release) throw new Error('Nothing changed.');
    return release;
  };
  const changesOf = (release: ReturnType<typeof finalise>) => JSON.parse(textOf(release, 'changes.json'));
  const first = finalise({ '2024-01': [visit('2024-01', 20)] });

  test('of the first release adds every row', () => {
    const changes = changesOf(first);
    expect(changes).toMatchObject({ version: '1.0.0', previous: null, type: 'major', alerts: [] });
    expect(changes.reasons[0].messages).toEqual({ id: 'Rilis pertama.', en: 'First release.' });
    expect(changes.tables[0].counts).toEqual({
      added: first.tabulars[0]?.rows.length,
      removed: 0,
      changed: 0,
    });
  });

  test('of a month more adds its rows and names the period, without calling it a correction', () => {
    const changes = changesOf(
      finalise({ '2024-01': [visit('2024-01', 20)], '2024-02': [visit('2024-02', 9)] }, first),
    );
    expect(changes).toMatchObject({
      version: '1.1.0',
      previous: '1.0.0',
      type: 'minor',
      periods: { added: ['2024-02'], withdrawn: [] },
      alerts: [],
    });
    expect(changes.tables[0].added.every((row: { periode: string }) => row.periode === '2024-02')).toBe(true);
  });

  test('of a correction has before and after of each changed figure, and alerts its readers', () => {
    const changes = changesOf(finalise({ '2024-01': [visit('2024-01', 31)] }, first));
    expect(changes).toMatchObject({
      version: '1.0.1',
      type: 'patch',
      alerts: [{ type: 'correction', date: '2024-01-28' }],
    });
    expect(changes.alerts[0].description.en).toContain('2024-01');
    expect(changes.tables[0].changed).toContainEqual({
      key: { tabel: 'bulan', periode: '2024-01', kode_wilayah: '19', jenjang: 'TOTAL', ukuran: 'pelajar' },
      before: { nilai: '20' },
      after: { nilai: '31' },
    });
  });
});
