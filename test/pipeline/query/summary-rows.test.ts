import type { Row } from '../../../schemas/model/dataset.ts';
import { dataset } from '../../fixtures/school-visits.ts';
import { buildFrom } from '../../support/release.ts';

const visit = (kode_wilayah: string, tingkat: string, jumlah: number): Row => ({
  periode: '2024-01',
  kode_wilayah,
  tingkat,
  jumlah,
});
const summaries = (rows: readonly Row[]) => buildFrom(dataset, { '2024-01': rows }).summaries;
const find = (rows: readonly Row[], indicator: string, period = '2024-01', area = '19') =>
  summaries(rows).find((row) => row.indicator === indicator && row.period === period && row.area === area);

describe('summary rows', () => {
  const rows = [visit('19.71', 'SD', 20), visit('19.01', 'SMA', 3)];

  test('read an indicator from the table that holds its measure, with its breakdown', () => {
    expect(find(rows, 'pupils-visited')).toEqual({
      indicator: 'pupils-visited',
      period: '2024-01',
      area: '19',
      value: '23',
      status: 'published',
      breakdown: [
        {
          dimension: 'jenjang',
          items: [
            { code: 'DASAR', value: null, status: 'suppressed' },
            { code: 'ATAS', value: null, status: 'suppressed' },
          ],
        },
      ],
    });
  });

  test('divide what is shown, rounded half up to the declared decimals', () => {
    expect(find(rows, 'pupils-per-visit')).toMatchObject({ value: '11.5', status: 'published' });
    expect(
      find([visit('19.71', 'SD', 7), visit('19.71', 'SMP', 7), visit('19.71', 'SMA', 6)], 'pupils-per-visit')
        ?.value,
    ).toBe('6.7');
  });

  test('suppress a ratio of a suppressed figure', () => {
    expect(find([visit('19.71', 'SD', 4)], 'pupils-visited')).toMatchObject({
      value: null,
      status: 'suppressed',
    });
    expect(find([visit('19.71', 'SD', 4)], 'pupils-per-visit')).toMatchObject({
      value: null,
      status: 'suppressed',
    });
  });

  test('have no ratio with a zero below', () => {
    expect(find([], 'visits')).toMatchObject({ value: '0', status: 'zero' });
    expect(find([], 'pupils-per-visit')).toMatchObject({ value: null, status: 'not_reported' });
  });

  test('exist for no period and area that the plan does not publish', () => {
    const places = new Set(
      summaries(rows)
        .filter((row) => row.indicator === 'pupils-visited')
        .map((row) => `${row.period} ${row.area}`),
    );
    expect(places).toContain('2024-H1 19.71');
    expect(places).not.toContain('2024 19');
    expect(places).not.toContain('2024-01 19.71');
  });
});
