import * as z from 'zod';
import { type Stored, storedFormat } from '../../../schemas/model/stored-format.ts';
import { textShape } from '../../../schemas/model/text-shape.ts';
import { CHANGE_TYPES, REASON_CODES } from '../manifest/change.ts';

const row = z.record(z.string(), z.string().nullable());

/** Everything that differs between two versions of one table, by natural key. */
export const tableDifferenceShape = z.object({
  file: z.string(),
  fields: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
  counts: z.object({ added: z.int(), removed: z.int(), changed: z.int() }),
  added: z.array(row),
  removed: z.array(row),
  /** Rows that both versions have, with the columns whose value differs. */
  changed: z.array(z.object({ key: row, before: row, after: row })),
});

const changesShape = z.object({
  dataset: z.string(),
  version: z.string(),
  previous: z.string().nullable(),
  created: z.string(),
  type: z.enum(CHANGE_TYPES),
  summary: textShape,
  reasons: z.array(z.object({ code: z.enum(REASON_CODES), subject: z.string(), messages: textShape })),
  periods: z.object({ added: z.array(z.string()), withdrawn: z.array(z.string()) }),
  tables: z.array(tableDifferenceShape),
  /** A notice for readers of the figures, such as a conflict between sources. */
  notes: z.array(textShape),
  alerts: z.array(
    z.object({ date: z.string(), type: z.enum(['correction', 'alert']), description: textShape }),
  ),
});

/** `changes.json`: all changes of a version against the one before, row by row. Public. */
export const changesFormat = storedFormat({ name: 'changes.json', shape: changesShape });

export type Changes = Stored<z.output<typeof changesShape>>;
