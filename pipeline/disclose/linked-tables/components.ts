import type { MeasureGroup } from './measure-groups.ts';
import type { Fact } from './observed-margins.ts';

/** Facts that bear on each other: of one year, which no table reaches beyond, and one group of measures. */
export interface Component {
  readonly year: string;
  readonly group: MeasureGroup;
  readonly facts: readonly Fact[];
}

/** Whether a fact is a figure that must stay hidden. */
export const isHidden = ({ cell }: Fact): boolean => cell.value === undefined;
