import { nextVersion } from '../../../pipeline/release/version.ts';

const column = (name: string, more: object = {}) => ({
  name,
  type: 'string' as const,
  required: true,
  ...more,
});
const base = {
  version: '1.4.2',
  descriptions: 'd',
  files: [{ name: 'data.csv', sha256: 'a', role: 'data' as const }],
  periods: [{ period: '2024-01', status: 'published' as const }],
  schemas: [
    {
      file: 'data',
      columns: [
        column('periode'),
        column('jenis', { codes: ['A', 'B'] }),
        column('catatan', { required: false }),
      ],
    },
  ],
};
const columns = (...list: ReturnType<typeof column>[]) => ({
  ...base,
  schemas: [{ file: 'data', columns: list }],
});
const [periode, jenis, catatan] = [
  column('periode'),
  column('jenis', { codes: ['A', 'B'] }),
  column('catatan', { required: false }),
];

describe('the next version is computed from the difference', () => {
  test.each([
    ['a column is removed', columns(periode, jenis), '2.0.0', 'column-removed'],
    [
      'a column is renamed',
      columns(periode, jenis, column('keterangan', { required: false })),
      '2.0.0',
      'column-removed',
    ],
    [
      'a column is retyped',
      columns(column('periode', { type: 'date' }), jenis, catatan),
      '2.0.0',
      'column-retyped',
    ],
    ['a column becomes required', columns(periode, jenis, column('catatan')), '2.0.0', 'column-stricter'],
    [
      'a column gets a code list',
      columns(column('periode', { codes: ['X'] }), jenis, catatan),
      '2.0.0',
      'column-stricter',
    ],
    [
      'a code is removed',
      columns(periode, column('jenis', { codes: ['A'] }), catatan),
      '2.0.0',
      'code-removed',
    ],
    ['a file is removed', { ...base, schemas: [], files: [] }, '2.0.0', 'file-removed'],
    ['a column is added', columns(periode, jenis, catatan, column('baru')), '1.5.0', 'column-added'],
    [
      'a code is added',
      columns(periode, column('jenis', { codes: ['A', 'B', 'C'] }), catatan),
      '1.5.0',
      'code-added',
    ],
    [
      'a file is added',
      { ...base, schemas: [...base.schemas, { file: 'tables', columns: [] }] },
      '1.5.0',
      'file-added',
    ],
    [
      'a period is added',
      { ...base, periods: [...base.periods, { period: '2024-02', status: 'published' as const }] },
      '1.5.0',
      'period-added',
    ],
    [
      'values change',
      { ...base, files: [{ name: 'data.csv', sha256: 'b', role: 'data' as const }] },
      '1.4.3',
      'values-changed',
    ],
    ['a title or definition changes', { ...base, descriptions: 'e' }, '1.4.3', 'descriptions-changed'],
    ['a month is withdrawn', { ...base, periods: [] }, '1.4.3', 'period-withdrawn'],
    [
      'a month is held back again',
      { ...base, periods: [{ period: '2024-01', status: 'not_yet_published' as const }] },
      '1.4.3',
      'period-withdrawn',
    ],
  ])('%s', (_what, next, version, reason) => {
    const result = nextVersion(base, next);
    expect(result?.version).toBe(version);
    expect(result?.change.reasons.map((r) => r.code)).toContain(reason);
  });

  test('an embargoed month that opens is an added period', () => {
    const before = { ...base, periods: [{ period: '2024-01', status: 'not_yet_published' as const }] };
    expect(nextVersion(before, base)?.version).toBe('1.5.0');
  });

  test('the first release is 1.0.0', () => expect(nextVersion(undefined, base)?.version).toBe('1.0.0'));

  test('nothing changed is no version', () => expect(nextVersion(base, base)).toBeUndefined());
});

describe('reasons', () => {
  const reasons = (next: Parameters<typeof nextVersion>[1]) => nextVersion(base, next)?.change.reasons;

  test('name the column of a code, and the file of changed values', () => {
    expect(reasons(columns(periode, column('jenis', { codes: ['A', 'C'] }), catatan))).toEqual([
      { code: 'code-added', subject: 'jenis:C' },
      { code: 'code-removed', subject: 'jenis:B' },
    ]);
    expect(reasons({ ...base, files: [{ name: 'data.csv', sha256: 'b', role: 'data' }] })).toEqual([
      { code: 'values-changed', subject: 'data.csv' },
    ]);
    expect(reasons({ ...base, descriptions: 'e' })).toEqual([{ code: 'descriptions-changed', subject: '' }]);
  });

  test('no documents are values, and no file that is new', () => {
    const [data] = base.files;
    const document = (sha256: string) => ({ name: 'index.html', sha256, role: 'metadata' as const });
    const files = (...more: readonly ReturnType<typeof document>[]) => ({
      ...base,
      files: [...(data ? [data] : []), ...more],
    });
    expect(nextVersion(files(document('a')), files(document('b')))).toBeUndefined();
    expect(
      nextVersion(base, {
        ...base,
        files: [...base.files, { name: 'data.json', sha256: 'c', role: 'data' }],
      }),
    ).toBeUndefined();
  });

  test('a code list that goes is no code that goes', () =>
    expect(reasons(columns(periode, column('jenis'), catatan))).toBeUndefined());
});
