import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import { markedFile } from '../../../pipeline/upload/report/marked-file.ts';
import { reportFindings } from '../../../pipeline/upload/report/report.ts';
import type { ValidationResult } from '../../../pipeline/upload/validation-result.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { type Finding, occurrences } from '../../../schemas/model/finding.ts';
import { dayOf } from '../../../schemas/model/period.ts';
import type { Context } from '../../runtime/context.ts';
import type { OpenObject } from '../../stores/object-store.ts';
import { parseIncoming, paths } from '../../stores/paths.ts';
import { reportFormat } from '../../stores/records/report.ts';
import { storedBytes } from '../../stores/stored-object.ts';
import { declaredRows, incomingObjectOf } from '../incoming-objects.ts';
import type { ValidatedUpload } from '../process/write-upload.ts';
import { crossFileFindings } from './cross-file.ts';
import { controlTotalFinding } from './findings.ts';
import { readAtOnce } from './read-at-once.ts';
import { readInRanges } from './read-in-ranges.ts';

/**
 * Validates a file, writes its report and, if it is accepted, stores its rows; then the result has a digest. Whether it
 * is accepted, and with which rows, depends on the object alone: cross-file checks only give warnings.
 * @param dataset undefined if the key is wrong; then `found` has the finding
 */
export const validateFile = async (
  { registry, privateBucket, limits }: Pick<Context, 'registry' | 'privateBucket' | 'limits'>,
  object: Omit<OpenObject, 'body'>,
  dataset: Dataset | undefined,
  found: readonly Finding[] = [],
): Promise<ValidatedUpload> => {
  const { id, order } = incomingObjectOf(object);
  const address = parseIncoming(object.key);
  if (!address) throw new Error(`The key ${object.key} is not the key of an incoming object.`);
  const { period } = address;
  const declared = declaredRows(object);
  const request = dataset && { dataset, period, today: dayOf(object.lastModified), declared, limits };
  const read =
    (dataset && (await readInRanges(privateBucket, id, dataset))) ??
    (await readAtOnce(privateBucket, object, request));
  const { validation } = read;
  const findings = [
    ...found,
    ...controlTotalFinding(object.metadata.sha256, read.sha256),
    ...(validation?.findings ?? []),
    ...(dataset && read.rows && validation?.accepted
      ? await crossFileFindings({ registry, privateBucket }, dataset, period, read.rows)
      : []),
  ];
  const errors = occurrences(findings.filter((finding) => finding.severity === 'error'));
  await privateBucket.put(
    paths.report(id),
    storedBytes(reportFormat, { id, findings: reportFindings(findings, dataset) }),
    {
      contentType: 'application/json',
    },
  );
  if (read.open) await writeMarked(privateBucket, id, read.open, dataset, validation, findings);
  const upload: ValidatedUpload = {
    id,
    dataset: address.dataset,
    period,
    filename: decodeName(object.metadata.filename) ?? address.name,
    state: 'received',
    object: { key: object.key, versionId: object.versionId },
    order,
    received: object.lastModified.toISOString(),
    sha256: read.sha256,
    bytes: object.size,
    rows: validation?.rowCount ?? 0,
    errors,
    warnings: occurrences(findings) - errors,
  };
  if (errors > 0 || !read.storeRows) return { ...upload, state: 'rejected' };
  return { ...upload, digest: await read.storeRows() };
};

const PERSONAL: ReadonlySet<Finding['code']> = new Set(['cell/personal-data', 'header/personal-data']);

/**
 * Writes the uploader's file with the findings of each line, if it is text and has findings. Not for a file with
 * personal data: they would be stored and shown a second time.
 */
const writeMarked = async (
  privateBucket: Context['privateBucket'],
  id: string,
  open: () => AsyncIterable<Uint8Array>,
  dataset: Dataset | undefined,
  validation: ValidationResult | undefined,
  findings: readonly Finding[],
): Promise<void> => {
  if (!dataset || !validation || findings.length === 0 || findings.some(({ code }) => PERSONAL.has(code)))
    return;
  const marked = markedFile(open, dataset, { ...validation, findings });
  if (marked)
    await privateBucket.put(paths.marked(id), await bytesOf(marked), {
      contentType: `text/csv; charset=${validation.format.encoding}`,
    });
};

const decodeName = (name: string | undefined): string | undefined => name && decodeURIComponent(name);
