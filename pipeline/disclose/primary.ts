import type { Measure } from '../../schemas/model/dataset.ts';

/**
 * Primary suppression (property 1): a cell is sensitive if it counts 1 to threshold - 1 persons. Zero is not sensitive:
 * there is no person to find. Measures without a threshold have no sensitive cells.
 * @param value in whole numbers of the measure's smallest digit
 */
export const isSensitive = (measure: Measure, value: number): boolean =>
  measure.threshold !== undefined && value > 0 && value < measure.threshold;
