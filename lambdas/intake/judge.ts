import { jsonBytes } from '../../pipeline/publish/manifest/digest.ts';
import type { Ingested } from '../../pipeline/upload/ingest.ts';
import { bytesOf } from '../../pipeline/upload/parse/bytes.ts';
import { markedFile } from '../../pipeline/upload/report/marked-file.ts';
import { reportFindings } from '../../pipeline/upload/report/report.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import { type Finding, occurrences } from '../../schemas/model/finding.ts';
import { dayOf } from '../../schemas/model/period.ts';
import type { Context } from '../runtime/context.ts';
import type { OpenObject } from '../stores/object-store.ts';
import { parseIncoming, paths } from '../stores/paths.ts';
import type { JudgedUpload } from './accept.ts';
import { acrossFindings } from './across.ts';
import { controlTotalFinding } from './findings.ts';
import { arrivalOf, declaredRows } from './month.ts';
import { readAtOnce } from './read-at-once.ts';
import { readInRanges } from './read-in-ranges.ts';

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
  const { period } = place;
  const declared = declaredRows(object);
  const request = dataset && { dataset, period, today: dayOf(object.lastModified), declared, limits };
  const read =
    (dataset && (await readInRanges(privateBucket, id, dataset))) ??
    (await readAtOnce(privateBucket, object, request));
  const { judged } = read;
  const findings = [
    ...found,
    ...controlTotalFinding(object.metadata.sha256, read.sha256),
    ...(judged?.findings ?? []),
    ...(dataset && read.rows && judged?.accepted
      ? await acrossFindings({ registry, privateBucket }, dataset, period, read.rows)
      : []),
  ];
  const errors = occurrences(findings.filter((finding) => finding.severity === 'error'));
  await privateBucket.put(paths.report(id), jsonBytes({ id, findings: reportFindings(findings, dataset) }), {
    contentType: 'application/json',
  });
  if (read.open) await writeMarked(privateBucket, id, read.open, dataset, judged, findings);
  const upload: JudgedUpload = {
    id,
    dataset: place.dataset,
    period,
    filename: decodeName(object.metadata.filename) ?? place.name,
    state: 'received',
    object: { key: object.key, versionId: object.versionId },
    order,
    received: object.lastModified.toISOString(),
    sha256: read.sha256,
    bytes: object.size,
    rows: judged?.rowCount ?? 0,
    errors,
    warnings: occurrences(findings) - errors,
  };
  if (errors > 0 || !read.stage) return { ...upload, state: 'rejected' };
  return { ...upload, digest: await read.stage() };
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

const decodeName = (name: string | undefined): string | undefined => name && decodeURIComponent(name);
