import { type ZipOptions, zipOf } from './zip.ts';

/** A cell of a test workbook: text, a number, nothing, or its XML with `@` for its address. */
export type TestCell = string | number | null | { readonly xml: string };

export interface TestSheet {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Rows from the first; a row may say attributes of its own. */
  readonly rows: readonly (
    | readonly TestCell[]
    | { readonly attributes: string; readonly cells: readonly TestCell[] }
  )[];
  /** XML before and after the rows. */
  readonly before?: string;
  readonly after?: string;
}

/** Number formats by the number of their style, `s="3"`. */
const FORMATS = [
  'General',
  '@',
  'yyyy-mm-dd',
  'mmm-yy',
  '0.00',
  '0%',
  '0.0 "kg"',
  '00000',
  '#,##0',
  ';;;',
  'dd/mm/yyyy hh:mm',
  '[$-421]dd mmmm yyyy;@',
  '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  '#,##0,',
];

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PKG = 'http://schemas.openxmlformats.org/package/2006';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const letter = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);

const cellXml = (cell: TestCell, at: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return cell.xml.replace('@', at);
};

const sheetXml = ({ rows, before = '', after = '' }: TestSheet): string => {
  const data = rows.map((row, i) => {
    const { attributes, cells } = 'cells' in row ? row : { attributes: '', cells: row };
    return `<row r="${i + 1}" ${attributes}>${cells.map((cell, c) => cellXml(cell, `${letter(c)}${i + 1}`)).join('')}</row>`;
  });
  return `<worksheet xmlns="${NS}">${before}<sheetData>${data.join('')}</sheetData>${after}</worksheet>`;
};

export interface WorkbookOptions extends ZipOptions {
  readonly is1904?: boolean;
  readonly hasMacros?: boolean;
  readonly more?: readonly (readonly [string, string | Uint8Array])[];
}

/** The parts of a workbook by name, for tests that change one. */
export const partsOf = (
  sheets: readonly TestSheet[],
  { is1904, hasMacros }: WorkbookOptions = {},
): Map<string, string | Uint8Array> => {
  const main = hasMacros ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' : 'x';
  const part = (i: number) => `xl/worksheets/sheet${i + 1}.xml`;
  return new Map<string, string>([
    [
      '[Content_Types].xml',
      `<Types xmlns="${PKG}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PKG}/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PKG}/relationships"><Relationship Id="styles" Type="${REL}/styles" Target="styles.xml"/>${sheets.map((_, i) => `<Relationship Id="s${i}" Type="${REL}/worksheet" Target="/${part(i)}"/>`).join('')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${NS}" xmlns:r="${REL}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}" r:id="s${i}"${state ? ` state="${state}"` : ''}/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${NS}"><numFmts>${FORMATS.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${FORMATS.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    ],
    ...sheets.map((sheet, i) => [part(i), sheetXml(sheet)] as const),
  ]);
};

export const workbook = (sheets: readonly TestSheet[], options: WorkbookOptions = {}): Uint8Array =>
  zipOf([...partsOf(sheets, options), ...(options.more ?? [])], options);

/** A number in a cell of a style. */
export const styled = (value: number | string, style: number): TestCell => ({
  xml: `<c r="@" s="${style}"><v>${value}</v></c>`,
});

/** The serial number of a day. */
export const serial = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;
