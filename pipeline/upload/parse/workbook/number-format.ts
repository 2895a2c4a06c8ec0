/** How a number format shows the number in its cell. */
export type NumberFormat =
  /** The number as it is: General, or a text format. */
  | { readonly kind: 'plain' }
  /** A whole number without separators, padding or decimals. */
  | { readonly kind: 'whole' }
  /** The number, rounded to so many decimals, perhaps with separators or padding. */
  | { readonly kind: 'number'; readonly decimals: number }
  /** A day; `month`: without the day of the month. */
  | { readonly kind: 'date'; readonly isMonth: boolean }
  /** The format shows something else: a percentage, a fraction, a unit, or nothing. */
  | { readonly kind: 'other'; readonly code: string };

/** Formats that are known by number only (ECMA-376, 18.8.30); 27 to 36 and 50 to 58 are days in East Asian Excel. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The format of a number, from its code or, where it has none, from its number. */
export const numberFormat = (id: number, code: string | undefined): NumberFormat => {
  if (code === undefined && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)))
    return { kind: 'date', isMonth: false };
  const written = code ?? BUILT_IN[id];
  return written === undefined ? { kind: 'other', code: String(id) } : parsed(written);
};

const parsed = (code: string): NumberFormat => {
  if (/^(general|@)$/i.test(code.trim())) return { kind: 'plain' };
  if (code === '0') return { kind: 'whole' };
  // Without colours and locales, signs and brackets, widths and fills; a dash for zero counts as a digit.
  const bare = code
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/"-"/g, '0')
    .replace(/\\[-() +/.,]/g, ' ')
    .replace(/_./g, '')
    .replace(/\* /g, '');
  const symbols = bare.replace(/"[^"]*"|\\./g, '');
  if (/[ydhs]|mm/i.test(symbols) && !/[#0?]/.test(symbols.replace(/s\.0+/gi, '')))
    return dateFormat(symbols, code);
  const [first, ...others] = bare.split(';').map((section) => NUMBER.exec(section));
  const text = bare.split(';')[3];
  if (!first || others.some((section, i) => section === null && !(i === 2 && /^ *@? *$/.test(text ?? ''))))
    return { kind: 'other', code };
  return /general/i.test(bare) ? { kind: 'plain' } : { kind: 'number', decimals: first[1]?.length ?? 0 };
};

/** One section: digits, perhaps with separators, a sign and brackets. A comma at the end would divide by a thousand. */
const NUMBER = /^[ ()+-]*(?:General|[#0?,]*[#0?](?:\.([0#?]+))?)[ ()]*$/i;

/** Days; a format with hours only shows no day. A cell with a time of day is recognised by its number. */
const dateFormat = (symbols: string, code: string): NumberFormat => {
  if (/d/i.test(symbols)) return { kind: 'date', isMonth: false };
  return /y/i.test(symbols) && /m/i.test(symbols) ? { kind: 'date', isMonth: true } : { kind: 'other', code };
};
