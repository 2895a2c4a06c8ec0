import { parseManifest } from '../../../pipeline/publish/manifest-shape.ts';
import { sealRelease } from '../../../pipeline/seal.ts';
import { dataset } from '../../fixtures/school-visits.ts';
import { buildFrom } from '../../support/release.ts';

const HEX = 'a'.repeat(64);
const row = { periode: '2024-01', kode_wilayah: '19.71', tingkat: 'SD', jumlah: 20 };
const built = buildFrom(dataset, { '2024-01': [row] });
// The made-up months of the tests have digests that are none.
const periods = built.periods.map((period) => ('digest' in period ? { ...period, digest: HEX } : period));
const first = sealRelease(dataset, { ...built, periods }, HEX);
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

  test('refuses what is no JSON', () => {
    expect(() => parseManifest('<html>')).toThrow();
  });
});
