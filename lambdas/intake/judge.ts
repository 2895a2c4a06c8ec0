import { createHash } from 'node:crypto';
import { type Ingested, ingest } from '../../pipeline/ingest.ts';
import { markedFile } from '../../pipeline/marked.ts';
import { jsonBytes, sha256 } from '../../pipeline/publish/digest.ts';
import { reportFindings } from '../../pipeline/report/report.ts';
import type { Dataset } from '../../schemas/dataset.ts';
import { type Finding, occurrences } from '../../schemas/finding.ts';
import { dayOf } from '../../schemas/period.ts';
import type { Context } from '../runtime/context.ts';
import { bytesOf, type OpenObject } from '../stores/object-store.ts';
import { parseIncoming, paths } from '../stores/paths.ts';
import type { JudgedUpload } from './accept.ts';
import { accountedFor } from './account.ts';
import { acrossFindings } from './across.ts';
import { controlTotalFinding } from './findings.ts';
import { arrivalOf } from './month.ts';
import { uploadRows } from './rows.ts';

/**
 * Judges a file and writes its report and, where it is accepted, its rows. Whether it is accepted and what its rows are
 * follows from the object alone; what other files do not bear out is only noted. The answer has a digest where it is
 * accepted. `dataset` is undefined where its place is wrong; `found` says how.
 */
export const judge = async (
  { registry, privateBucket, limits }: Pick<Context, 'registry' | 'privateBucket' | 'limits'>,
  object: Omit<OpenObject, 'body'>,
  dataset: Dataset | undefined,
  found: readonly Finding[] = [],
): Promise<JudgedUpload> => {
  const { id, order } = arrivalOf(object);
  const place = parseIncoming(object.key);
  if (!place) throw new Error(`The key ${object.key} is none of an incoming object.`);
  const reader = readOnce(privateBucket, object);
  const { period } = place;
  const rows = dataset && uploadRows(dataset);
  const today = dayOf(object.lastModified);
  const declared = declaredRows(object);
  const judged: Ingested | undefined =
    dataset && (await ingest(reader.open, { dataset, period, today, declared, limits }, rows));
  const digestOfFile = await reader.sha256();
  const findings = [
    ...found,
    ...controlTotalFinding(object.metadata.sha256, digestOfFile),
    ...(judged?.findings ?? []),
    ...(dataset && rows && judged?.accepted
      ? await acrossFindings({ registry, privateBucket }, dataset, period, rows)
      : []),
  ];
  const errors = occurrences(findings.filter((finding) => finding.severity === 'error'));
  await privateBucket.put(paths.report(id), jsonBytes({ id, findings: reportFindings(findings, dataset) }), {
    contentType: 'application/json',
  });
  await writeMarked(privateBucket, id, reader.open, dataset, judged, findings);
  const upload: JudgedUpload = {
    id,
    dataset: place.dataset,
    period,
    filename: decodeName(object.metadata.filename) ?? place.name,
    state: 'received',
    object: { key: object.key, versionId: object.versionId },
    order,
    received: object.lastModified.toISOString(),
    sha256: digestOfFile,
    bytes: object.size,
    rows: judged?.rowCount ?? 0,
    errors,
    warnings: occurrences(findings) - errors,
  };
  if (!dataset || !rows || errors > 0) return { ...upload, state: 'rejected' };
  const staged = rows.encode();
  accountedFor(upload, rows.count(), staged, declared.rows);
  const digest = sha256(staged);
  await privateBucket.put(paths.staged(dataset.id, digest), staged, {
    contentType: 'application/jsonl',
    when: 'absent',
  });
  return { ...upload, digest };
};

const PERSONAL: ReadonlySet<Finding['code']> = new Set(['cell/personal-data', 'header/personal-data']);

/**
 * The uploader's file with what was found on each line, where it is text and anything was found. Not of a file with
 * personal data: it would be kept, and shown, once more.
 */
const writeMarked = async (
  privateBucket: Context['privateBucket'],
  id: string,
  open: () => AsyncIterable<Uint8Array>,
  dataset: Dataset | undefined,
  judged: Ingested | undefined,
  findings: readonly Finding[],
): Promise<void> => {
  if (!dataset || !judged || findings.length === 0 || findings.some(({ code }) => PERSONAL.has(code))) return;
  const marked = markedFile(open, dataset, { ...judged, findings });
  if (marked)
    await privateBucket.put(paths.marked(id), await bytesOf(marked), {
      contentType: `text/csv; charset=${judged.format.encoding}`,
    });
};

const declaredRows = (object: Omit<OpenObject, 'body'>): { rows?: number } => {
  const rows = object.metadata.rows;
  return rows !== undefined && /^\d+$/.test(rows) ? { rows: Number(rows) } : {};
};

const decodeName = (name: string | undefined): string | undefined => name && decodeURIComponent(name);

/** Opens the object as often as asked, hashing it in the first pass that reads it whole. */
const readOnce = (
  privateBucket: Context['privateBucket'],
  { key, versionId }: { key: string; versionId: string },
) => {
  let whole: string | undefined;
  const open = async function* (): AsyncGenerator<Uint8Array> {
    const object = await privateBucket.get(key, versionId);
    if (!object) throw new Error(`The object ${key} went away while it was read.`);
    const hash = createHash('sha256');
    for await (const chunk of object.body) {
      hash.update(chunk);
      yield chunk;
    }
    whole ??= hash.digest('hex');
  };
  const digest = async (): Promise<string> => {
    if (whole === undefined) for await (const _ of open()) void _;
    return whole ?? '';
  };
  return { open, sha256: digest };
};
