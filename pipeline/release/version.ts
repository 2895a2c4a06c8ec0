import type { Change, Reason } from '../publish/manifest/change.ts';
import type { ManifestFile, ManifestPeriod, PublishedSchema } from '../publish/manifest/manifest.ts';

/** The parts of a release that decide the version of the next one. */
export interface Comparable {
  readonly version: string;
  readonly files: readonly Pick<ManifestFile, 'name' | 'sha256' | 'role'>[];
  readonly periods: readonly Pick<ManifestPeriod, 'period' | 'status'>[];
  readonly schemas: readonly Pick<PublishedSchema, 'file' | 'columns'>[];
  readonly descriptions: string;
}

const MAJOR: ReadonlySet<Reason['code']> = new Set([
  'file-removed',
  'column-removed',
  'column-retyped',
  'column-stricter',
  'code-removed',
]);
const MINOR: ReadonlySet<Reason['code']> = new Set([
  'file-added',
  'column-added',
  'code-added',
  'period-added',
]);

/**
 * Computes the next version from the difference: major if a reader's program may break, minor if something is added,
 * patch if values change or a month is withdrawn. Undefined if nothing differs.
 */
export const nextVersion = (
  previous: Comparable | undefined,
  next: Omit<Comparable, 'version'>,
): { version: string; change: Change } | undefined => {
  if (!previous)
    return { version: '1.0.0', change: { type: 'major', reasons: [{ code: 'first-release', subject: '' }] } };
  const reasons = [...reasonsOf(previous, next)];
  if (reasons.length === 0) return undefined;
  const type = reasons.some((r) => MAJOR.has(r.code))
    ? 'major'
    : reasons.some((r) => MINOR.has(r.code))
      ? 'minor'
      : 'patch';
  const [major = 0, minor = 0, patch = 0] = previous.version.split('.').map(Number);
  const version = {
    major: `${major + 1}.0.0`,
    minor: `${major}.${minor + 1}.0`,
    patch: `${major}.${minor}.${patch + 1}`,
  }[type];
  return { version, change: { type, reasons } };
};

function* reasonsOf(previous: Comparable, next: Omit<Comparable, 'version'>): Generator<Reason> {
  yield* changes(keyed(previous.schemas, 'file'), keyed(next.schemas, 'file'), 'file-added', 'file-removed');
  for (const after of next.schemas) {
    const before = previous.schemas.find((schema) => schema.file === after.file);
    if (before) yield* columnReasons(before, after);
  }
  const published = (side: Omit<Comparable, 'version'>) =>
    side.periods.filter((p) => p.status === 'published');
  yield* changes(
    keyed(published(previous), 'period'),
    keyed(published(next), 'period'),
    'period-added',
    'period-withdrawn',
  );
  const before = new Map(previous.files.map((file) => [file.name, file.sha256]));
  for (const file of next.files) {
    const sha256 = before.get(file.name);
    if (file.role === 'data' && sha256 !== undefined && sha256 !== file.sha256)
      yield { code: 'values-changed', subject: file.name };
  }
  if (previous.descriptions !== next.descriptions) yield { code: 'descriptions-changed', subject: '' };
}

function* columnReasons(
  before: Pick<PublishedSchema, 'columns'>,
  after: Pick<PublishedSchema, 'columns'>,
): Generator<Reason> {
  const [oldColumns, newColumns] = [keyed(before.columns, 'name'), keyed(after.columns, 'name')];
  yield* changes(oldColumns, newColumns, 'column-added', 'column-removed');
  for (const [name, column] of newColumns) {
    const old = oldColumns.get(name);
    if (!old) continue;
    if (old.type !== column.type) yield { code: 'column-retyped', subject: name };
    if (column.required && !old.required) yield { code: 'column-stricter', subject: name };
    if (!old.codes && column.codes) yield { code: 'column-stricter', subject: name };
    if (old.codes && column.codes)
      yield* changes(new Set(old.codes), new Set(column.codes), 'code-added', 'code-removed', `${name}:`);
  }
}

const keyed = <T, K extends keyof T>(items: readonly T[], key: K): Map<string, T> =>
  new Map(items.map((item) => [String(item[key]), item]));

type Names = { has(name: string): boolean; keys(): Iterable<string> };

function* changes(
  before: Names,
  after: Names,
  added: Reason['code'],
  removed: Reason['code'],
  prefix = '',
): Generator<Reason> {
  for (const name of after.keys()) if (!before.has(name)) yield { code: added, subject: prefix + name };
  for (const name of before.keys()) if (!after.has(name)) yield { code: removed, subject: prefix + name };
}
