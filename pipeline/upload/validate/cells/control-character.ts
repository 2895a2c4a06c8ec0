import { controlIn } from '../clean.ts';
import type { CellIssue } from './cell-issue.ts';

/** An issue if the raw cell holds a control or hidden character. */
export const controlCharacter = (raw: string): CellIssue | undefined => {
  const character = controlIn(raw.trim());
  return character === undefined
    ? undefined
    : {
        code: 'cell/control-character',
        what: 'control-character',
        expected: { kind: 'no-control-characters' },
        detail: { character },
      };
};
