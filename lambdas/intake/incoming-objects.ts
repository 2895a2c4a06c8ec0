import type { ObjectAddress } from '../../schemas/runtime/events.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import type { OpenObject, StoredObject } from '../stores/object-store.ts';
import { parseIncoming, paths } from '../stores/paths.ts';
import { recordOf } from '../stores/records/record.ts';
import { type UploadRecord, uploadFormat } from '../stores/records/upload.ts';
import { orderOf, uploadIdOf } from './identify.ts';

/** An object of a month's folder: a file of rows, a dry run, or a note that withdraws the month or approves an upload. */
export interface IncomingObject {
  readonly id: string;
  readonly order: string;
  readonly kind: 'rows' | 'withdrawal' | 'approval' | 'check';
  /** The upload that an approval approves. */
  readonly approves?: string;
  readonly object: StoredObject;
}

const SUFFIX = { withdrawal: '.withdrawal', approval: '.approval', check: '.check' } as const;

/** The names of the objects that withdraw a month and approve an upload. */
export const withdrawalName = (id: string): string => `${id}${SUFFIX.withdrawal}`;
export const approvalName = (upload: string): string => `${upload}${SUFFIX.approval}`;

/** The kind of a stored object, by its name. */
export const incomingObjectOf = (object: StoredObject): IncomingObject => {
  const id = uploadIdOf(object);
  const name = parseIncoming(object.key)?.name ?? '';
  const base = { id, order: orderOf(object, id), object };
  if (name.endsWith(SUFFIX.withdrawal)) return { ...base, kind: 'withdrawal' };
  if (name.endsWith(SUFFIX.check)) return { ...base, kind: 'check' };
  if (!name.endsWith(SUFFIX.approval)) return { ...base, kind: 'rows' };
  return { ...base, kind: 'approval', approves: name.slice(0, -SUFFIX.approval.length) };
};

/** The number of rows that the uploader declared. */
export const declaredRows = (object: Pick<OpenObject, 'metadata'>): { rows?: number } => {
  const rows = object.metadata.rows;
  return rows !== undefined && /^\d+$/.test(rows) ? { rows: Number(rows) } : {};
};

/** All objects of the month of an object, oldest first, without dry runs. */
export const incomingObjectsOf = async (
  { privateBucket }: Pick<Context, 'privateBucket'>,
  { key }: ObjectAddress,
): Promise<readonly IncomingObject[]> => {
  const { dataset = '', period = '' } = parseIncoming(key) ?? {};
  const objects: IncomingObject[] = [];
  for await (const object of privateBucket.versions(paths.incomingMonth(dataset, period)))
    if (parseIncoming(object.key)) objects.push(incomingObjectOf(object));
  return objects.filter(({ kind }) => kind !== 'check').sort((a, b) => (a.order < b.order ? -1 : 1));
};

/** The upload records of objects, in the same order; undefined for one that has none. */
export const uploadRecordsOf = async (
  { registry }: Pick<Context, 'registry'>,
  objects: readonly IncomingObject[],
): Promise<readonly (UploadRecord | undefined)[]> => {
  const items = await registry.getMany(objects.map(({ id }) => keys.upload(id)));
  return items.map((item) => recordOf(uploadFormat, item));
};

/** Whether intake is done with an upload: it was rejected or held, or its rows are stored and it took its slot. */
export const isProcessed = (record: UploadRecord | undefined): record is UploadRecord =>
  record !== undefined && (record.state !== 'received' || record.digest !== undefined);
