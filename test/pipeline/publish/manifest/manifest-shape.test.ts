import { parseManifest } from '../../../../pipeline/publish/manifest/manifest-shape.ts';
import { finaliseRelease } from '../../../../pipeline/release/finalise.ts';
import { dataset } from '../../../fixtures/school-visits.ts';
import { buildFrom } from '../../../support/release.ts';

const HEX = 'a'.repeat(64);
const row = { periode: '2024-01', kode_wilayah: '19.71', tingkat: 'SD', jumlah: 20 };
const built = buildFrom(dataset, { '2024-01': [row] });
// The made-up months of the tests have digests that are none.
const periods = built.periods.map((period) => ('digest' in period ? { ...period, digest: HEX } : period));
const first = finaliseRelease(dataset, { ...built, periods }, HEX);
const text = JSON.stringify(first?.manifest);

describe('the shape of a manifest', () => {
  test('keeps every member that a release writes', () => {
    // zod leaves out what its shape does not name: a member added to Manifest alone would be lost here.
    expect(parseManifest(text)).toEqual(JSON.parse(text));
  });

  test.each(Object.keys(JSON.parse(text)))('refuses a manifest without %s', (member) => {
    const { [member]: _gone, ...rest } = JSON.parse(text);
    expect(() => parseManifest(JSON.stringify(rest))).toThrow(member);
  });

  test('keeps what only some releases have', () => {
    const upload = { id: 'u', received: '2024-02-01T00:00:00Z' };
    const full = {
      ...JSON.parse(text),
      version: '1.10.12',
      change: { type: 'patch', reasons: [{ code: 'period-withdrawn', subject: '2024-02' }] },
      previous: { version: '10.9.11', sha256: HEX },
      content: HEX,
      rows: { rowsIn: 4, repeated: 1, embargoed: 1, released: 2 },
      periods: [
        { period: '2024-01', status: 'not_yet_published', upload: { ...upload, sha256: HEX, rows: 3 } },
      ],
      withdrawn: [{ period: '2024-02', upload }],
      schemas: [
        {
          file: 'data',
          key: ['a'],
          columns: ['string', 'integer', 'decimal', 'date', 'yearmonth'].map((type) => ({
            name: type,
            type,
            required: true,
            codes: ['A'],
          })),
        },
      ],
    };
    expect(parseManifest(JSON.stringify(full))).toEqual(full);
    expect(parseManifest(JSON.stringify({ ...full, change: { type: 'minor', reasons: [] } }))).toMatchObject({
      change: { type: 'minor' },
    });
  });

  test.each([
    ['version', '1.0'],
    ['version', 'v1.0.0'],
    ['version', '1.0.0-rc'],
    ['descriptions', `${HEX}0`],
    ['descriptions', `0${HEX}`],
    ['descriptions', 'A'.repeat(64)],
    ['n', 0],
    ['license', 'CC BY'],
    ['created', '2024-02-01'],
  ])('refuses the %s %s', (member, value) => {
    expect(() => parseManifest(JSON.stringify({ ...JSON.parse(text), [member]: value }))).toThrow(member);
  });

  test('refuses what is no JSON', () => {
    expect(() => parseManifest('<html>')).toThrow();
  });
});
