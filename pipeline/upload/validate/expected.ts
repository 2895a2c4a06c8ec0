import * as z from 'zod';
import type { Column } from '../../../schemas/model/column.ts';
import { type Text, text } from '../../../schemas/model/text.ts';

/** The parts of a JSON Schema that the builders of schemas/model/column.ts make. */
interface Shape {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

const SHOWN_CODES = 12;

/** What a column accepts, in both languages, derived from its zod type. */
export const expectedOf = (column: Column): Text => {
  const before = known.get(column);
  if (before) return before;
  const expected = derived(column);
  known.set(column, expected);
  return expected;
};

/** Columns are declared once and asked for with every file. */
const known = new WeakMap<Column, Text>();

const derived = (column: Column): Text => {
  const { kind, digits, scale, example } = column;
  const shape = z.toJSONSchema(column.type) as Shape;
  if (kind === 'code' || kind === 'codes') return codesText(column);
  if (kind === 'integer') return integerText(shape);
  if (kind === 'decimal') {
    const positive = !column.type.safeParse('0').success;
    return text(
      `angka${positive ? ' lebih dari 0' : ''}, paling banyak ${scale ?? 0} angka di belakang koma`,
      `a number${positive ? ' greater than 0' : ''} with at most ${scale ?? 0} decimals`,
    );
  }
  if (kind === 'date')
    return text(`tanggal seperti 2024-12-31 atau 31/12/2024`, `a date such as 2024-12-31 or 31/12/2024`);
  if (kind === 'month')
    return text(`bulan seperti 2024-12 atau Desember 2024`, `a month such as 2024-12 or December 2024`);
  if (digits !== undefined)
    return text(`tepat ${digits} angka, misalnya ${example}`, `exactly ${digits} digits, such as ${example}`);
  if (shape.pattern !== undefined)
    return text(
      `isian berbentuk seperti ${example} (pola ${shape.pattern})`,
      `a value of the form of ${example} (pattern ${shape.pattern})`,
    );
  return shape.maxLength === undefined
    ? text('teks', 'text')
    : text(`teks, paling panjang ${shape.maxLength} huruf`, `text of at most ${shape.maxLength} characters`);
};

const integerText = ({ minimum, maximum }: Shape): Text => {
  const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined;
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  const id = [
    'bilangan bulat',
    least !== undefined && `paling kecil ${least}`,
    most !== undefined && `paling besar ${most}`,
  ];
  const en = [
    'a whole number',
    least !== undefined && `at least ${least}`,
    most !== undefined && `at most ${most}`,
  ];
  return text(id.filter(Boolean).join(', '), en.filter(Boolean).join(', '));
};

const codesText = ({ codeList, kind, example }: Column): Text => {
  const codes = codeList?.codes ?? [];
  const several = kind === 'codes';
  if (codes.length > SHOWN_CODES)
    return text(
      `kode dari daftar "${codeList?.title.id}", misalnya ${example}`,
      `${several ? 'codes' : 'a code'} of the list “${codeList?.title.en}”, such as ${example}`,
    );
  const list = codes.map(({ code }) => code).join(', ');
  return several
    ? text(`satu kode atau lebih dari ${list}, dipisah |`, `one or more of ${list}, parted by |`)
    : text(`salah satu dari ${list}`, `one of ${list}`);
};
