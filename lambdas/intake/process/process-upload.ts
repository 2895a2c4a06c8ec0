import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import { reportFindings } from '../../../pipeline/upload/report/report.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import { keys } from '../../stores/keys.ts';
import type { OpenObject } from '../../stores/object-store.ts';
import { parseIncoming, paths } from '../../stores/paths.ts';
import { recordOf } from '../../stores/records/record.ts';
import { reportFormat } from '../../stores/records/report.ts';
import { WITHDRAWN } from '../../stores/records/slot.ts';
import { type UploadRecord, uploadFormat } from '../../stores/records/upload.ts';
import { storedBytes } from '../../stores/stored-object.ts';
import type { IncomingObject } from '../incoming-objects.ts';
import { approvalFinding } from '../validate/findings.ts';
import { isReadInRanges } from '../validate/read-in-ranges.ts';
import { validateFile } from '../validate/validate-file.ts';
import { shrinks } from './hold.ts';
import { accept, isAccepted, type ValidatedUpload, writeResult } from './write-upload.ts';

type ProcessContext = Pick<Context, 'registry' | 'privateBucket' | 'limits' | 'large'>;

/**
 * Processes one object of a month, after all earlier ones. It can be repeated at any point: what it writes depends on
 * the month's objects only, and the upload's record, which marks it as processed, is written last. Returns the state
 * that it gave the upload; undefined if a large file must be read in ranges first.
 */
export const processUpload = async (
  context: ProcessContext,
  dataset: Dataset,
  objects: readonly IncomingObject[],
  incoming: IncomingObject,
): Promise<UploadRecord['state'] | undefined> => {
  const { key, versionId } = incoming.object;
  const object = await context.privateBucket.head(key, versionId);
  // A takedown removed the object after it was listed.
  if (!object) return 'withdrawn';
  if (incoming.kind === 'rows') return processRows(context, dataset, objects, object);
  const note = await noteRecordOf(context, incoming, object);
  if (incoming.kind === 'approval') return processApproval(context, objects, incoming, note);
  await accept(context.registry, { ...note, digest: WITHDRAWN });
  return 'received';
};

const processRows = async (
  context: ProcessContext,
  dataset: Dataset,
  objects: readonly IncomingObject[],
  object: Omit<OpenObject, 'body'>,
): Promise<UploadRecord['state'] | undefined> => {
  const { registry } = context;
  if (await isReadInRanges(context, object)) return undefined;
  const upload = await validateFile(context, object, dataset);
  const { digest } = upload;
  if (digest === undefined) {
    await writeResult(registry, upload);
    return 'rejected';
  }
  if (await shrinks(context, objects, upload)) {
    // An approval that came already is processed after this object.
    await writeResult(registry, { ...upload, shrinks: true, state: 'held' });
    return 'held';
  }
  await accept(registry, { ...upload, digest });
  return 'received';
};

const processApproval = async (
  { registry, privateBucket }: ProcessContext,
  objects: readonly IncomingObject[],
  { approves = '', order }: IncomingObject,
  note: ValidatedUpload,
): Promise<UploadRecord['state']> => {
  const target = objects.find((earlier) => earlier.id === approves && earlier.order < order);
  const held = target && recordOf(uploadFormat, await registry.get(keys.upload(approves)));
  if (!target || !held) {
    const findings = reportFindings([approvalFinding(approves)], undefined);
    await privateBucket.put(paths.report(note.id), storedBytes(reportFormat, { id: note.id, findings }), {
      contentType: 'application/json',
    });
    await writeResult(registry, { ...note, state: 'rejected', errors: 1 });
    return 'rejected';
  }
  if (held.state === 'held' && isAccepted(held))
    await accept(registry, { ...held, state: 'received', approvedBy: order });
  await writeResult(registry, { ...note, state: 'published' });
  return 'received';
};

/** The record of a withdrawal or an approval, which has no rows. */
const noteRecordOf = async (
  { privateBucket }: ProcessContext,
  { id, order, kind }: IncomingObject,
  { key, versionId, metadata, size, lastModified }: Omit<OpenObject, 'body'>,
): Promise<ValidatedUpload> => {
  const { dataset = '', period = '', name = '' } = parseIncoming(key) ?? {};
  const object = await privateBucket.get(key, versionId);
  if (!object) throw new Error(`The object ${key} was removed while it was read.`);
  return {
    id,
    dataset,
    period,
    filename: metadata.filename ? decodeURIComponent(metadata.filename) : name,
    state: 'received',
    ...(kind !== 'rows' && { kind }),
    object: { key, versionId },
    order,
    received: lastModified.toISOString(),
    sha256: sha256(await bytesOf(object.body)),
    bytes: size,
    rows: 0,
    errors: 0,
    warnings: 0,
  };
};
