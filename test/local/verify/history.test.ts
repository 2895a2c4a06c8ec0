import { publishRelease } from '../../../lambdas/publish-release.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import type { ReleaseSource } from '../../../local/verify/source.ts';
import { verify } from '../../../local/verify/verify.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import { eventOf, type MemoryContext, memoryContext, putIncoming } from '../../support/memory-context.ts';

let context: MemoryContext;

/** Three releases: 1.0.0, 1.0.1 and 1.0.2. */
beforeAll(async () => {
  context = memoryContext();
  for (const count of [20, 31, 42]) {
    const csv = `periode,kode_wilayah,tingkat,jumlah\n2024-01,19.71,SD,${count}\n`;
    await validateUpload(context)(
      eventOf(await putIncoming(context, 'school-visits', '2024-01', csv, { name: `${count}.csv` })),
    );
    await publishRelease(context)(eventOf('school-visits'));
  }
});

interface ReleaseFolder {
  readonly partial?: boolean;
  readonly without?: string;
  readonly edit?: (name: string, text: string) => string;
}

/** A version, at a publisher or in a folder, without one of the versions. */
const sourceOf = (version: string, place: ReleaseFolder): ReleaseSource => ({
  name: version,
  ...(place.partial && { partial: true }),
  async file(name) {
    if (version === place.without) return undefined;
    const object = await context.publicBucket.get(`datasets/school-visits/${version}/${name}`);
    const bytes = object && (await bytesOf(object.body));
    return bytes && place.edit ? Buffer.from(place.edit(name, Buffer.from(bytes).toString())) : bytes;
  },
  sibling: (other) => sourceOf(other, { ...place, edit: (_name, text) => text }),
});

const resultOf = async (check: string, place: ReleaseFolder) =>
  (await verify(sourceOf('1.0.2', place))).find((verdict) => verdict.check === check);

describe('the history of a release', () => {
  test('passes where all of it is there', async () => {
    expect((await resultOf('chain', {}))?.result).toBe('passed');
    expect((await resultOf('chain', { partial: true }))?.result).toBe('passed');
  });

  test.each([
    ['chain', '1.0.0', 'failed'],
    ['chain', '1.0.1', 'failed'],
    ['changes', '1.0.1', 'failed'],
  ])('at a publisher, %s without %s %s', async (check, without, result) => {
    expect((await resultOf(check, { without }))?.result).toBe(result);
  });

  test.each([
    ['chain', '1.0.0', 'skipped'],
    ['chain', '1.0.1', 'skipped'],
    ['changes', '1.0.1', 'skipped'],
    ['changes', '1.0.0', 'passed'],
  ])('in a folder, %s without %s is %s', async (check, without, result) => {
    const found = await resultOf(check, { partial: true, without });
    expect(found?.result).toBe(result);
    if (result === 'skipped') expect(found?.notes[0]).toContain(without);
  });
});

describe('a file that the manifest does not list', () => {
  test.each([
    ['sums', 'SHA256SUMS'],
    ['datapackage', 'datapackage.json'],
    ['changes', 'changes.json'],
  ])('skips %s: there is no %s', async (check, file) => {
    const edit = (name: string, text: string) => {
      if (name !== 'manifest.json') return text;
      const manifest = JSON.parse(text);
      manifest.files = manifest.files.filter((listed: { name: string }) => listed.name !== file);
      return JSON.stringify(manifest);
    };
    expect(await resultOf(check, { edit })).toMatchObject({ result: 'skipped' });
  });
});
