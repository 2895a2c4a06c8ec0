/** A CSVW datatype with a base, as far as our tables use them. */
export interface Datatype {
  readonly base: string;
  readonly format?: string;
  readonly minimum?: number;
}

const isDate = (cell: string): boolean => {
  const date = new Date(`${cell}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(cell);
};

/** The lexical form of each base type, and the one format that it may declare (none: a regular expression). */
const BASES: Readonly<Record<string, { readonly form: RegExp; readonly format?: string }>> = {
  string: { form: /^[\s\S]*$/ },
  nonNegativeInteger: { form: /^\d+$/ },
  decimal: { form: /^[+-]?(\d+(\.\d*)?|\.\d+)$/ },
  date: { form: /^\d{4}-\d{2}-\d{2}$/, format: 'yyyy-MM-dd' },
  gYearMonth: { form: /^\d{4}-(0[1-9]|1[0-2])$/, format: 'yyyy-MM' },
};

/** Whether a cell is a value of a datatype. A base, format or other constraint that is not known here has none. */
export const isOf = ({ base, format, minimum, ...unknown }: Datatype, cell: string): boolean => {
  const known = BASES[base];
  if (!known?.form.test(cell) || Object.keys(unknown).length > 0) return false;
  if (minimum !== undefined && Number(cell) < minimum) return false;
  if (base === 'date' && !isDate(cell)) return false;
  if (format === undefined) return true;
  return base === 'string' ? new RegExp(`^(?:${format})$`, 'u').test(cell) : format === known.format;
};
