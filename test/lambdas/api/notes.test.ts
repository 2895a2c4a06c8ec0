import { describe, expect, test } from '@jest/globals';
import { api } from '../../../lambdas/api/router.ts';
import { publishRelease } from '../../../lambdas/publish-release.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { memoryObjectStore } from '../../../local/stores/memory-object-store.ts';
import { problemShape } from '../../../schemas/api/problem.ts';
import { issuedUploadShape } from '../../../schemas/api/uploads/announce-upload.ts';
import { uploadsShape } from '../../../schemas/api/uploads/list-uploads.ts';
import { eventOf, type MemoryContext, memoryContext, putIncoming } from '../../support/memory-context.ts';

const HEADER = 'periode,kode_wilayah,tingkat,jumlah';
const MANY = `${HEADER}\n2024-01,19.71,SD,20\n2024-01,19.01,SMA,9\n2024-01,19.02,SMP,7\n`;

const send = async (context: MemoryContext, body: string, name: string): Promise<void> => {
  await validateUpload(context)(
    eventOf(await putIncoming(context, 'school-visits', '2024-01', body, { name })),
  );
  await publishRelease(context)(eventOf('school-visits'));
};
const uploads = async (context: MemoryContext) => {
  const answer = await api(context, () => 'petugas').request('/v1/uploads');
  return uploadsShape.parse(await answer.json()).uploads;
};
/** Announces a note as the staff page does; the answer is the URL's key and the id to be followed. */
const announce = async (context: MemoryContext, purpose: object) => {
  const signer = { baseUrl: 'http://127.0.0.1:1', secret: 's' };
  const signing = Object.assign(Object.create(context), {
    privateBucket: memoryObjectStore({ bucket: 'private', signer }),
  }) as MemoryContext;
  return api(signing, () => 'petugas').request('/v1/uploads', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      dataset: 'school-visits',
      period: '2024-01',
      filename: 'catatan.json',
      bytes: 20,
      sha256: 'a'.repeat(64),
      ...purpose,
    }),
  });
};
const nameIn = (url: string): string => decodeURIComponent(new URL(url).pathname).split('/').at(-1) ?? '';

describe('a note announced by the page', () => {
  test('approves a held upload, which is followed by its own id', async () => {
    const context = memoryContext();
    await send(context, MANY, 'penuh.csv');
    await send(context, `${HEADER}\n2024-01,19.71,SD,20\n`, 'sedikit.csv');
    const held = (await uploads(context)).find(({ state }) => state === 'held');
    expect(held).toMatchObject({ filename: 'sedikit.csv', kind: 'rows', needs_approval: true });
    const before = (await uploads(context)).length;

    const response = await announce(context, { approves: held?.id });
    const { id, upload } = issuedUploadShape.parse(await response.json());
    expect([response.status, id, upload.headers['content-type']]).toEqual([
      201,
      held?.id,
      'application/json',
    ]);
    expect(await uploads(context)).toHaveLength(before);

    await send(context, '{"reason":"benar"}', nameIn(upload.url));
    expect((await uploads(context)).find((other) => other.id === held?.id)).toMatchObject({
      state: 'published',
      needs_approval: false,
    });
    expect((await uploads(context)).map(({ kind }) => kind)).toContain('approval');
  });

  test('takes a month back, and the upload that stood is withdrawn', async () => {
    const context = memoryContext();
    await send(context, MANY, 'penuh.csv');
    const [published] = await uploads(context);
    const response = await announce(context, { withdraws: published?.id });
    const { id, upload } = issuedUploadShape.parse(await response.json());
    expect(id).toBe(published?.id);
    await send(context, '{"reason":"salah bulan"}', nameIn(upload.url));
    const after = await uploads(context);
    expect(after.find((other) => other.id === id)).toMatchObject({ state: 'withdrawn' });
    expect(after.map(({ kind }) => kind).sort()).toEqual(['rows', 'withdrawal']);
  });

  test.each([
    { approves: 'bukan-id' },
    { withdraws: '../x' },
    { approves: `u${'0'.repeat(25)}`, withdraws: `u${'0'.repeat(25)}` },
    { approves: `u${'0'.repeat(25)}`, dry_run: true },
    { withdraws: `u${'0'.repeat(25)}`, rows: 0 },
  ])('is refused as %j', async (purpose) => {
    const response = await announce(memoryContext(), purpose);
    expect(response.status).toBe(400);
    const { errors } = problemShape.parse(await response.json());
    expect(errors[0]?.path).toMatch(/^\/body\/(approves|withdraws)$/);
  });
});
