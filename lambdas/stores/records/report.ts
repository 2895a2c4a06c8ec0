import * as z from 'zod';
import { FINDING_CODES } from '../../../schemas/model/finding.ts';
import { storedFormat, unchanged } from '../../../schemas/model/stored-format.ts';
import { textShape } from '../../../schemas/model/text-shape.ts';

const finding = z.object({
  code: z.enum(FINDING_CODES),
  severity: z.enum(['error', 'warning']),
  ruleId: z.string(),
  line: z.int().exactOptional(),
  row: z.int().exactOptional(),
  column: z.string().exactOptional(),
  value: z.string().exactOptional(),
  expected: textShape,
  suggestion: z.string().exactOptional(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.number())])).exactOptional(),
  messages: textShape,
});

/** `reports/<upload>.json`: what was found in an upload, for staff. */
export const reportFormat = storedFormat({
  name: 'report',
  shape: z.strictObject({ id: z.string(), findings: z.array(finding) }),
  upgrades: [unchanged],
});
