/**
 * The cost of suppressing a cell: 1 for the cell and 1 for each person counted in it. Cell selection minimises the sum,
 * so that few and small cells are suppressed, and totals last.
 * @param value in whole numbers of the measure's smallest digit
 */
export const suppressionCost = (value: number): number => 1 + value;
