/**
 * What it costs to hide a figure: one for the cell and one for each person counted in it, so that of two ways to
 * protect the one that takes fewer and smaller figures from readers is chosen, and totals last.
 */
export const costOf = (value: number): number => 1 + value;
