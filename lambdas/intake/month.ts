import type { ObjectAddress } from '../../schemas/runtime/events.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import type { OpenObject, StoredObject } from '../stores/object-store.ts';
import { parseIncoming, paths } from '../stores/paths.ts';
import { recordOf, type UploadRecord } from '../stores/records.ts';
import { orderOf, uploadIdOf } from './identify.ts';

/** An object of a month's folder: a file of rows, or one that takes the month back or approves a held upload. */
export interface Arrival {
  readonly id: string;
  readonly order: string;
  readonly kind: 'rows' | 'withdrawal' | 'approval' | 'check';
  /** Approvals: the upload that they approve. */
  readonly approves?: string;
  readonly object: StoredObject;
}

const SUFFIX = { withdrawal: '.withdrawal', approval: '.approval', check: '.check' } as const;

/** The name of the object that takes a month back, and of the one that approves an upload. */
export const withdrawalName = (id: string): string => `${id}${SUFFIX.withdrawal}`;
export const approvalName = (upload: string): string => `${upload}${SUFFIX.approval}`;

/** What a stored object is, by its name. */
export const arrivalOf = (object: StoredObject): Arrival => {
  const id = uploadIdOf(object);
  const name = parseIncoming(object.key)?.name ?? '';
  const base = { id, order: orderOf(object, id), object };
  if (name.endsWith(SUFFIX.withdrawal)) return { ...base, kind: 'withdrawal' };
  if (name.endsWith(SUFFIX.check)) return { ...base, kind: 'check' };
  if (!name.endsWith(SUFFIX.approval)) return { ...base, kind: 'rows' };
  return { ...base, kind: 'approval', approves: name.slice(0, -SUFFIX.approval.length) };
};

/** The rows that whoever uploaded the file said that it has. */
export const declaredRows = (object: Pick<OpenObject, 'metadata'>): { rows?: number } => {
  const rows = object.metadata.rows;
  return rows !== undefined && /^\d+$/.test(rows) ? { rows: Number(rows) } : {};
};

/** Everything that arrived for a month, oldest first, dry runs apart: what any upload of it is judged against. */
export const arrivalsOf = async (
  { privateBucket }: Pick<Context, 'privateBucket'>,
  { key }: ObjectAddress,
): Promise<readonly Arrival[]> => {
  const { dataset = '', period = '' } = parseIncoming(key) ?? {};
  const arrivals: Arrival[] = [];
  for await (const object of privateBucket.versions(paths.incomingMonth(dataset, period)))
    if (parseIncoming(object.key)) arrivals.push(arrivalOf(object));
  return arrivals.filter(({ kind }) => kind !== 'check').sort((a, b) => (a.order < b.order ? -1 : 1));
};

/** The records of arrivals, in their order; undefined where there is none. */
export const recordsOf = async (
  { registry }: Pick<Context, 'registry'>,
  arrivals: readonly Arrival[],
): Promise<readonly (UploadRecord | undefined)[]> => {
  const items = await registry.getMany(arrivals.map(({ id }) => keys.upload(id)));
  return items.map((item) => recordOf<UploadRecord>(item));
};

/** Whether intake is done with an upload: it was refused or held, or its rows are staged and its slot is claimed. */
export const isJudged = (record: UploadRecord | undefined): record is UploadRecord =>
  record !== undefined && (record.state !== 'received' || record.digest !== undefined);
