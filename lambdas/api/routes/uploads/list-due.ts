import { dueMonths } from '../../../../pipeline/query/due.ts';
import { listDue } from '../../../../schemas/api/uploads/list-due.ts';
import { dayOf } from '../../../../schemas/model/period.ts';
import { keys, SLOT_PREFIX, UPLOAD_INDEX } from '../../../stores/keys.ts';
import { recordOf } from '../../../stores/records/record.ts';
import { type SlotRecord, slotFormat } from '../../../stores/records/slot.ts';
import { uploadFormat } from '../../../stores/records/upload.ts';
import { uploadIndexFormat } from '../../../stores/records/upload-index.ts';
import type { Registry } from '../../../stores/registry.ts';
import { defineRoute } from '../../http/define-route.ts';
import { datasetNotFound } from '../../http/not-found.ts';

/** GET /v1/uploads/due: what staff still have to send. Registered before /v1/uploads/{id}. */
export const route = defineRoute(listDue, async ({ c, query, json }, { catalogue, registry, clock }) => {
  const { dataset: wanted } = query;
  if (wanted !== undefined && !catalogue.has(wanted)) return datasetNotFound(c, wanted, catalogue);
  const today = dayOf(clock());
  const monthsOf = async (dataset: string): Promise<[string, ReadonlySet<string>]> => {
    const slots = await registry.query(keys.head(dataset).pk, { prefix: SLOT_PREFIX });
    return [dataset, new Set(slots.flatMap((item) => reportedMonth(recordOf(slotFormat, item))))];
  };
  const reported = new Map(await Promise.all([...catalogue.keys()].map(monthsOf)));
  const due = dueMonths(reported, today).filter(({ dataset }) => wanted === undefined || dataset === wanted);
  const last = await lastUploads(registry, new Set(due.map(monthKey)));
  const answer = due.map(({ dataset, ...month }) => ({
    dataset,
    title: catalogue.get(dataset)?.title ?? { id: dataset, en: dataset },
    ...month,
    last_upload: last.get(monthKey({ dataset, ...month })) ?? null,
  }));
  return json({ today, due: answer });
});

/** The month that a slot reports; a withdrawn one is to be reported again. */
const reportedMonth = (slot: SlotRecord | undefined): readonly string[] =>
  slot && !slot.withdrawn ? [slot.period] : [];

const monthKey = ({ dataset, period }: { readonly dataset: string; readonly period: string }) =>
  `${dataset}/${period}`;

/** The newest upload of each of these months: staff see that one was refused, or waits. */
const lastUploads = async (registry: Registry, months: ReadonlySet<string>) => {
  const index = await registry.query(UPLOAD_INDEX);
  const own = index.filter((item) => {
    const entry = recordOf(uploadIndexFormat, item);
    return entry !== undefined && months.has(monthKey(entry));
  });
  const records = (await registry.getMany(own.map(({ sk }) => keys.upload(sk))))
    .flatMap((item) => recordOf(uploadFormat, item) ?? [])
    .sort((a, b) => ((a.order ?? '') < (b.order ?? '') ? -1 : 1));
  return new Map(records.map((record) => [monthKey(record), { id: record.id, state: record.state }]));
};
