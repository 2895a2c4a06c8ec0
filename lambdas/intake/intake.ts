import { createHash } from 'node:crypto';
import { type Ingested, ingest } from '../../pipeline/ingest.ts';
import { jsonBytes, sha256 } from '../../pipeline/publish/digest.ts';
import { reportFindings } from '../../pipeline/report/report.ts';
import { encodeRows } from '../../pipeline/rows.ts';
import type { ObjectAddress } from '../../schemas/events.ts';
import { type Finding, occurrences } from '../../schemas/finding.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import type { OpenObject } from '../stores/object-store.ts';
import { parseIncoming, paths } from '../stores/paths.ts';
import { recordOf, type UploadRecord } from '../stores/records.ts';
import { accept, type JudgedUpload, reject } from './accept.ts';
import { addressFinding, controlTotalFinding } from './findings.ts';
import { orderOf, uploadIdOf } from './identify.ts';

export type IntakeContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'publishQueue' | 'log' | 'limits'
>;

/**
 * Judges one incoming object and writes what follows. Safe to repeat at any point: everything it writes is a
 * function of the object, and the record that says "done" is written last.
 */
export const intake = async (context: IntakeContext, address: ObjectAddress): Promise<void> => {
  const { privateBucket, registry, publishQueue, log, catalogue } = context;
  const place = parseIncoming(address.key);
  const object = place && (await privateBucket.head(address.key, address.versionId));
  if (!place || !object) return log.info('nothing to take in', { key: address.key });

  const id = uploadIdOf(object);
  const known = recordOf<UploadRecord>(await registry.get(keys.upload(id)));
  if (known?.digest && known.state !== 'rejected') return publishQueue.send(known.dataset);
  if (known && known.state !== 'received') return;

  const dataset = catalogue.get(place.dataset);
  const today = wib(object.lastModified);
  const misplaced = addressFinding(place, catalogue, today.slice(0, 7));
  const reader = readOnce(context, object);
  const judged: Ingested | undefined =
    dataset && !misplaced
      ? await ingest(reader.open, {
          dataset,
          period: place.period,
          today,
          declared: declaredRows(object),
          limits: context.limits,
        })
      : undefined;
  const digestOfFile = await reader.sha256();
  const findings: Finding[] = [
    ...(misplaced ? [misplaced] : []),
    ...controlTotalFinding(object.metadata.sha256, digestOfFile),
    ...(judged?.findings ?? []),
  ];
  const errors = occurrences(findings.filter((finding) => finding.severity === 'error'));
  await privateBucket.put(paths.report(id), jsonBytes({ id, findings: reportFindings(findings, dataset) }), {
    contentType: 'application/json',
  });

  const upload: JudgedUpload = {
    id,
    dataset: place.dataset,
    period: place.period,
    filename: decodeName(object.metadata.filename) ?? place.name,
    state: 'received',
    object: { key: object.key, versionId: object.versionId },
    order: orderOf(object, id),
    received: object.lastModified.toISOString(),
    sha256: digestOfFile,
    bytes: object.size,
    rows: judged?.rowCount ?? 0,
    errors,
    warnings: occurrences(findings) - errors,
  };
  if (!dataset || !judged || errors > 0) {
    await reject(registry, { ...upload, state: 'rejected' });
    return log.info('upload refused', { id, dataset: place.dataset, period: place.period, errors });
  }
  const rows = encodeRows(dataset, judged.rows);
  const digest = sha256(rows);
  await privateBucket.put(paths.staged(dataset.id, digest), rows, {
    contentType: 'application/jsonl',
    when: 'absent',
  });
  await accept(registry, { ...upload, digest });
  await publishQueue.send(dataset.id);
  log.info('upload accepted', { id, dataset: dataset.id, period: place.period, rows: judged.rows.length });
};

/** The calendar date in the agency's time zone (UTC+7) at an instant. */
const wib = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

const declaredRows = (object: Omit<OpenObject, 'body'>): { rows?: number } => {
  const rows = object.metadata.rows;
  return rows !== undefined && /^\d+$/.test(rows) ? { rows: Number(rows) } : {};
};

const decodeName = (name: string | undefined): string | undefined => name && decodeURIComponent(name);

/** Opens the object as often as asked, hashing it in the first pass that reads it whole. */
const readOnce = (
  { privateBucket }: IntakeContext,
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
