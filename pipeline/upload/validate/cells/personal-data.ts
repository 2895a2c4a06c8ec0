import type { Context } from '../context.ts';
import { personalClass } from '../personal/personal.ts';
import { type CellIssue, type Refusal, refuse } from './cell-issue.ts';

/** Refuses a text with personal data; undefined if it has none. */
export const personalRefusal = (cell: string, { dataset }: Context): Refusal | undefined => {
  const personal = personalClass(cell);
  if (!personal) return undefined;
  const issue: CellIssue = {
    code: 'cell/personal-data',
    what: 'personal-data',
    expected: { kind: 'no-personal-data' },
    detail: { class: personal, dataset: dataset.id },
    secret: true,
  };
  return refuse(issue);
};

/** A finding shows the value that was refused. If that value is personal data, the cell is refused for that instead. */
export const withoutPersonalData = (cell: string, refusal: Refusal, context: Context): Refusal =>
  personalRefusal(cell, context) ?? refusal;
