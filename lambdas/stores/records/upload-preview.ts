import * as z from 'zod';
import { tableDifferenceShape } from '../../../pipeline/publish/changes/changes-shape.ts';
import { CHANGE_TYPES } from '../../../pipeline/publish/manifest/change.ts';
import { STATUSES } from '../../../schemas/model/status.ts';
import { storedFormat, unchanged } from '../../../schemas/model/stored-format.ts';
import { textShape } from '../../../schemas/model/text-shape.ts';

const side = z.object({ value: z.string().nullable(), status: z.enum(STATUSES) }).nullable();

const figure = z.object({
  indicator: z.string(),
  title: textShape,
  unit: z.string(),
  period: z.string(),
  area: z.string(),
  before: side,
  after: side,
});

/** `previews/<upload>.json`: what a dry run would change. */
export const previewFormat = storedFormat({
  name: 'preview',
  shape: z.strictObject({
    version: z.object({ now: z.string().nullable(), next: z.string().nullable() }),
    change: z.enum(CHANGE_TYPES).nullable(),
    summary: textShape.nullable(),
    figures: z.array(figure),
    tables: z.array(tableDifferenceShape),
  }),
  upgrades: [unchanged],
});
