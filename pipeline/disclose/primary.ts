import type { Measure } from '../../schemas/model/dataset.ts';

/**
 * Primary suppression: a count of persons of 1 to threshold - 1 may not be shown. Zero may: it says nothing
 * about anyone who is there.
 * @param value in whole numbers of the measure's smallest digit
 */
export const isSensitive = (measure: Measure, value: number): boolean =>
  measure.threshold !== undefined && value > 0 && value < measure.threshold;
