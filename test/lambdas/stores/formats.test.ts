import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jobFormat, resultFormat } from '../../../lambdas/ranges/job-format.ts';
import { dryRunFormat } from '../../../lambdas/stores/records/dry-run.ts';
import { figuresFormat } from '../../../lambdas/stores/records/figures.ts';
import { headFormat } from '../../../lambdas/stores/records/head.ts';
import { historyIndexFormat } from '../../../lambdas/stores/records/history-index.ts';
import { journalFormat } from '../../../lambdas/stores/records/journal.ts';
import { latestFormat } from '../../../lambdas/stores/records/latest.ts';
import { pendingFormat } from '../../../lambdas/stores/records/pending.ts';
import { itemOf, recordOf } from '../../../lambdas/stores/records/record.ts';
import { releaseFormat } from '../../../lambdas/stores/records/release.ts';
import { reportFormat } from '../../../lambdas/stores/records/report.ts';
import { slotFormat } from '../../../lambdas/stores/records/slot.ts';
import { takedownFormat } from '../../../lambdas/stores/records/takedown.ts';
import { uploadFormat } from '../../../lambdas/stores/records/upload.ts';
import { uploadIndexFormat } from '../../../lambdas/stores/records/upload-index.ts';
import { previewFormat } from '../../../lambdas/stores/records/upload-preview.ts';
import type { Item } from '../../../lambdas/stores/registry.ts';
import { letterFormat } from '../../../local/runtime/dead-letters.ts';
import { changesFormat } from '../../../pipeline/publish/changes/changes-shape.ts';
import { manifestFormat } from '../../../pipeline/publish/manifest/manifest-shape.ts';
import { reportFindings } from '../../../pipeline/upload/report/report.ts';
import type { StoredFormat } from '../../../schemas/model/stored-format.ts';

/** What was stored before formats had numbers, as the code of that time wrote it. */
const stored = JSON.parse(await readFile(join(import.meta.dirname, 'formats/format-1.json'), 'utf8')) as {
  items: Record<string, Record<string, Item>>;
  objects: Record<string, Record<string, { key: string; value: object }>>;
};

const RECORDS: Record<string, StoredFormat<object>> = {
  head: headFormat,
  slot: slotFormat,
  pending: pendingFormat,
  dryRun: dryRunFormat,
  release: releaseFormat,
  figures: figuresFormat,
  uploadIndex: uploadIndexFormat,
  deadLetter: letterFormat,
  upload: uploadFormat,
};
const OBJECTS: Record<string, StoredFormat<object>> = {
  journal: journalFormat,
  latest: latestFormat,
  manifest: manifestFormat,
  changes: changesFormat,
  historyIndex: historyIndexFormat,
  report: reportFormat,
  preview: previewFormat,
  job: jobFormat,
  rangesResult: resultFormat,
  takedown: takedownFormat,
};

const records = Object.entries(RECORDS).flatMap(([kind, format]) =>
  Object.entries(stored.items[kind] ?? {}).map(([name, item]) => ({ kind, name, format, item })),
);
const objects = Object.entries(OBJECTS).flatMap(([kind, format]) =>
  Object.entries(stored.objects[kind] ?? {}).map(([name, object]) => ({ kind, name, format, ...object })),
);

/** What upgrades change; everything else is read as it was written. */
const RENAMED = new Set(['waits', 'answers', 'content', 'inputs', 'judged']);

test('there is an example of every stored thing', () => {
  expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(Object.keys(RECORDS)));
  expect(new Set(objects.map(({ kind }) => kind))).toEqual(new Set(Object.keys(OBJECTS)));
});

describe('what was stored before formats had numbers', () => {
  test.each(records)('$kind: $name is read and written again with its number', ({ format, item }) => {
    const { pk, sk, ...before } = item;
    const record = recordOf(format, item);
    const kept = Object.fromEntries(Object.entries(before).filter(([name]) => !RENAMED.has(name)));
    expect(record).toMatchObject(kept);
    const again = itemOf(format, { pk, sk }, record as object);
    expect(again).toMatchObject({ pk, sk, format: format.number });
    expect(recordOf(format, again)).toEqual(record);
  });

  test.each(objects)('$kind: $name is read and written again', ({ format, key, value }) => {
    const read = format.read(value, key);
    expect(format.read(JSON.parse(JSON.stringify(format.write(read))), key)).toEqual(read);
  });

  test('a deferred upload says until when', () => {
    const waits = stored.items.upload?.deferred?.waits;
    expect(waits).toEqual(expect.any(String));
    expect(recordOf(uploadFormat, stored.items.upload?.deferred)).toMatchObject({ deferredUntil: waits });
  });

  test('a HEAD that was seeded, or has to look at its inputs again, needs a reconcile', () => {
    const seeded = recordOf(headFormat, stored.items.head?.['seeded from public files']);
    expect(seeded).toMatchObject({ needsReconcile: true });
    expect(seeded).not.toHaveProperty('content');
    expect(seeded?.inputs['2024-01']).not.toHaveProperty('digest');
    expect(seeded?.inputs['2024-02']?.digest).toBe('withdrawn');
    const again = recordOf(headFormat, stored.items.head?.['its inputs are to be looked at again']);
    expect(again).toMatchObject({ needsReconcile: true, content: expect.any(String) });
    expect(recordOf(headFormat, stored.items.head?.published)).not.toHaveProperty('needsReconcile');
  });

  test('the findings of a large file are reported with the words that they had', () => {
    const { key = '', value } = stored.objects.rangesResult?.['with a warning'] ?? {};
    const findings = resultFormat.read(value, key).result?.validation.findings ?? [];
    expect(reportFindings(findings, undefined)).toMatchObject([
      { code: 'file/no-final-newline', line: 4, expected: { en: 'a line end after the last row' } },
    ]);
  });
});

describe('an unknown format is refused by name', () => {
  test.each(records)('$kind: $name', ({ format, item }) => {
    expect(() => recordOf(format, { ...item, format: format.number + 1 })).toThrow(
      `The ${format.name} "${item.pk} ${item.sk}" has format ${format.number + 1}; this code reads formats 1 to ${format.number}.`,
    );
  });

  test.each(objects)('$kind: $name', ({ format, key, value }) => {
    const newer = { ...value, format: format.number + 1 };
    expect(() => format.read(newer, key)).toThrow(
      `The ${format.name} "${key}" has format ${format.number + 1}`,
    );
  });

  test.each([0, -1, 1.5, '2', null])('format %p', (format) => {
    const item = { ...stored.items.slot?.taken, format } as Item;
    expect(() => recordOf(slotFormat, item)).toThrow(`has format ${JSON.stringify(format)}`);
  });
});

test.each(records)('$kind: $name is refused where an attribute is of another type', ({ format, item }) => {
  const [name = ''] = Object.keys(item).filter((each) => !['pk', 'sk'].includes(each) && !RENAMED.has(each));
  expect(() => recordOf(format, { ...item, [name]: { wrong: true } } as Item)).toThrow(name);
});

test('public files carry no number, so their bytes stay as they are', () => {
  for (const format of [manifestFormat, latestFormat, changesFormat]) expect(format.number).toBe(1);
});
