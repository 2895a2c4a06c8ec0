import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { publishRelease } from '../../lambdas/publish-release.ts';
import { validateUpload } from '../../lambdas/validate-upload.ts';
import { EXIT, Misuse } from '../../local/commands/misuse.ts';
import { type DiffOptions, diff } from '../../local/commands/readers/diff.ts';
import { bytesOf } from '../../pipeline/upload/parse/bytes.ts';
import { eventOf, memoryContext, putIncoming } from '../support/memory-context.ts';

let server: Server;
let url: string;

/** Two releases of a dataset behind HTTP: a figure of January changes from 20 to 31. */
beforeAll(async () => {
  const context = memoryContext();
  for (const [name, count] of [
    ['a.csv', 20],
    ['b.csv', 31],
  ] as const) {
    const csv = `periode,kode_wilayah,tingkat,jumlah\n2024-01,19.71,SD,${count}\n`;
    await validateUpload(context)(
      eventOf(await putIncoming(context, 'school-visits', '2024-01', csv, { name })),
    );
    await publishRelease(context)(eventOf('school-visits'));
  }
  server = createServer(async (request, response) => {
    const object = await context.publicBucket.get((request.url ?? '').slice(1));
    response.writeHead(object ? 200 : 404).end(object && (await bytesOf(object.body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** What the command prints, and its exit code. */
const printed = async (a: string, b: string, options: Partial<DiffOptions> = {}) => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const code = await diff('school-visits', a, b, { url, ...options });
    return { code, output: log.mock.calls.map(([line]) => String(line)).join('\n') };
  } finally {
    log.mockRestore();
  }
};

describe('bersinar diff', () => {
  test('shows every changed row with its key, before and after', async () => {
    const { code, output } = await printed('1.0.0', 'latest');
    expect(code).toBe(EXIT.accepted);
    expect(output).toContain('school-visits 1.0.0 -> 1.0.1');
    expect(output).toMatch(/^~ tabel=bulan periode=2024-01 .*: nilai=20 -> nilai=31$/m);
  });

  test('gives JSON that has as many rows as its counts say', async () => {
    const { output } = await printed('1.0.0', '1.0.1', { json: true });
    const { from, to, tables } = JSON.parse(output);
    expect([from, to]).toEqual(['1.0.0', '1.0.1']);
    expect(tables[0].counts.changed).toBeGreaterThan(0);
    expect(tables[0].changed).toHaveLength(tables[0].counts.changed);
  });

  test('is the mirror image the other way round', async () => {
    const [there, back] = [
      JSON.parse((await printed('1.0.0', '1.0.1', { json: true })).output),
      JSON.parse((await printed('1.0.1', '1.0.0', { json: true })).output),
    ];
    const turned = (changes: readonly { key: object; before: object; after: object }[]) =>
      changes.map(({ key, before, after }) => ({ key, before: after, after: before }));
    expect(turned(back.tables[0].changed)).toEqual(there.tables[0].changed);
  });

  test('says that a version equals itself, and ends with 0', async () => {
    expect(await printed('1.0.0', '1.0.0')).toEqual({
      code: EXIT.accepted,
      output: 'school-visits 1.0.0 -> 1.0.0\ndata: sama / equal',
    });
  });

  test('takes a version that there is not as a misuse', async () => {
    await expect(printed('9.9.9', 'latest')).rejects.toThrow(Misuse);
  });
});
