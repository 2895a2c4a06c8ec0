import * as z from 'zod';
import { STATUSES } from '../../../schemas/model/status.ts';
import { storedFormat, unchanged } from '../../../schemas/model/stored-format.ts';

const status = z.enum(STATUSES);
const value = z.string().nullable();

const row = z.object({
  indicator: z.string(),
  period: z.string(),
  area: z.string(),
  value,
  status,
  breakdown: z
    .array(z.object({ dimension: z.string(), items: z.array(z.object({ code: z.string(), value, status })) }))
    .exactOptional(),
});

/** `FIGURES#<dataset>#<digest>` / `INDICATOR#<indicator>`: an indicator's figures of a year. */
export const figuresFormat = storedFormat({
  name: 'figures',
  shape: z.strictObject({ rows: z.array(row) }),
  upgrades: [unchanged],
});
