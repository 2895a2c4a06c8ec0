import { changesFormat } from '../../../pipeline/publish/changes/changes-shape.ts';
import { applyDifference } from '../../../pipeline/publish/changes/difference.ts';
import { parseManifest } from '../../../pipeline/publish/manifest/manifest-shape.ts';
import { readCsv } from '../../../pipeline/publish/manifest/read-csv.ts';
import { type ReadRelease, type ReleaseCheck, utf8 } from '../release-check.ts';

/** changes.json, applied to the rows of the version before, gives the rows of this one. */
export const changes: ReleaseCheck = {
  name: 'changes',
  file: 'changes.json',
  run: async ({ source, manifest, files }) => {
    const before = manifest.previous && source.sibling(manifest.previous.version);
    const bytes = await before?.file('manifest.json');
    if (before && !bytes) {
      const missing = `version ${manifest.previous?.version} is not here`;
      return source.partial ? { skipped: missing } : { problems: [missing] };
    }
    const { tables } = changesFormat.read(JSON.parse(utf8(files.get('changes.json'))), 'changes.json');
    const problems: string[] = [];
    for (const schema of manifest.schemas) {
      const difference = tables.find(({ file }) => file === schema.file);
      if (!difference) {
        problems.push(`changes.json says nothing of ${schema.file}`);
        continue;
      }
      const old = bytes && parseManifest(utf8(bytes)).schemas.find(({ file }) => file === schema.file);
      const rows = old ? readCsv(utf8(await before?.file(`${schema.file}.csv`)), old) : [];
      const applied = applyDifference(old && { schema: old, rows }, difference, schema.key);
      if (!sameRows(applied, named(files, schema)))
        problems.push(
          `applied to ${schema.file}.csv of ${manifest.previous?.version ?? 'nothing'} it gives other rows`,
        );
    }
    return { problems };
  },
};

type Rows = readonly Readonly<Record<string, string | null>>[];

const named = (files: ReadRelease['files'], schema: ReadRelease['manifest']['schemas'][number]): Rows =>
  readCsv(utf8(files.get(`${schema.file}.csv`)), schema).map((row) =>
    Object.fromEntries(schema.columns.map(({ name }, i) => [name, row[i] ?? null])),
  );

const sameRows = (a: Rows, b: Rows): boolean => {
  const texts = (rows: Rows) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  return JSON.stringify(texts(a)) === JSON.stringify(texts(b));
};
