import { jsonBytes, sha256 } from '../../pipeline/publish/manifest/digest.ts';
import { bytesOf } from '../../pipeline/upload/parse/bytes.ts';
import { reportFindings } from '../../pipeline/upload/report/report.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import type { OpenObject } from '../stores/object-store.ts';
import { parseIncoming, paths } from '../stores/paths.ts';
import { recordOf, type UploadRecord, WITHDRAWN } from '../stores/records.ts';
import { accept, conclude, type JudgedUpload } from './accept.ts';
import { approvalFinding } from './findings.ts';
import { shrinks } from './hold.ts';
import { judge } from './judge.ts';
import type { Arrival } from './month.ts';
import { isReadInRanges } from './read-in-ranges.ts';

type TakeInContext = Pick<Context, 'registry' | 'privateBucket' | 'limits' | 'large'>;

/**
 * Takes in one object of a month, all earlier ones having been taken in. Safe to repeat at any point: all that it
 * writes follows from the month's objects, and the record that says "done" is written last. The answer is the state
 * that it gave the upload; undefined where a large file has to be read in ranges first.
 */
export const takeIn = async (
  context: TakeInContext,
  dataset: Dataset,
  arrivals: readonly Arrival[],
  arrival: Arrival,
): Promise<UploadRecord['state'] | undefined> => {
  const { key, versionId } = arrival.object;
  const object = await context.privateBucket.head(key, versionId);
  // A takedown removed it since it was listed.
  if (!object) return 'withdrawn';
  if (arrival.kind === 'rows') return takeInRows(context, dataset, arrivals, object);
  const note = await noteOf(context, arrival, object);
  if (arrival.kind === 'approval') return takeInApproval(context, arrivals, arrival, note);
  await accept(context.registry, { ...note, digest: WITHDRAWN });
  return 'received';
};

const takeInRows = async (
  context: TakeInContext,
  dataset: Dataset,
  arrivals: readonly Arrival[],
  object: Omit<OpenObject, 'body'>,
): Promise<UploadRecord['state'] | undefined> => {
  const { registry } = context;
  if (await isReadInRanges(context, object)) return undefined;
  const upload = await judge(context, object, dataset);
  const { digest } = upload;
  if (digest === undefined) {
    await conclude(registry, upload);
    return 'rejected';
  }
  if (await shrinks(context, arrivals, upload)) {
    // Where an approval has come already, it is taken in after this, as it came.
    await conclude(registry, { ...upload, shrinks: true, state: 'held' });
    return 'held';
  }
  await accept(registry, { ...upload, digest });
  return 'received';
};

const takeInApproval = async (
  { registry, privateBucket }: TakeInContext,
  arrivals: readonly Arrival[],
  { approves = '', order }: Arrival,
  note: JudgedUpload,
): Promise<UploadRecord['state']> => {
  const target = arrivals.find((arrival) => arrival.id === approves && arrival.order < order);
  const held = target && recordOf<JudgedUpload>(await registry.get(keys.upload(approves)));
  if (!target || !held) {
    const findings = reportFindings([approvalFinding(approves)], undefined);
    await privateBucket.put(paths.report(note.id), jsonBytes({ id: note.id, findings }), {
      contentType: 'application/json',
    });
    await conclude(registry, { ...note, state: 'rejected', errors: 1 });
    return 'rejected';
  }
  if (held.state === 'held' && held.digest !== undefined)
    await accept(registry, { ...held, digest: held.digest, state: 'received', approvedBy: order });
  await conclude(registry, { ...note, state: 'published' });
  return 'received';
};

/** The record of an object that holds no rows: who took back or approved what, and when. */
const noteOf = async (
  { privateBucket }: TakeInContext,
  { id, order, kind }: Arrival,
  { key, versionId, metadata, size, lastModified }: Omit<OpenObject, 'body'>,
): Promise<JudgedUpload> => {
  const { dataset = '', period = '', name = '' } = parseIncoming(key) ?? {};
  const object = await privateBucket.get(key, versionId);
  if (!object) throw new Error(`The object ${key} went away while it was read.`);
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
