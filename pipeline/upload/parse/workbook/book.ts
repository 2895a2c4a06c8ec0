import { BOUNDS } from './bounds.ts';
import { broken } from './fault.ts';
import { relationshipsOf } from './package.ts';
import type { Archive } from './zip/archive.ts';

/** A sheet of a workbook and the part that it is in. */
export interface SheetRef {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface Book {
  /** In the order of their tabs; charts and dialogs, which have no cells, are left out. */
  readonly sheets: readonly SheetRef[];
  /** Days are counted from 1904 (old files of the Mac) and not from 1900. */
  readonly from1904: boolean;
  readonly strings?: string;
  readonly styles?: string;
}

/** The workbook part of a package, or undefined where the package is none (a document, a presentation). */
export const bookPart = async (archive: Archive): Promise<string | undefined> => {
  const main = [...(await relationshipsOf(archive, '')).values()].find(
    ({ kind }) => kind === 'officeDocument',
  );
  return main && /\.xml$/.test(main.target) && archive.has(main.target) ? main.target : undefined;
};

/** Reads the workbook part; undefined where its root is not a workbook. */
export const readBook = async (archive: Archive, part: string): Promise<Book | undefined> => {
  const related = await relationshipsOf(archive, part);
  const sheets: SheetRef[] = [];
  let from1904 = false;
  let root: string | undefined;
  await archive.read(part, {
    open(element, attribute) {
      root ??= element;
      if (element === 'main:workbookPr') from1904 = isTrue(attribute('date1904'));
      if (element !== 'main:sheet') return;
      const at = related.get(attribute('rel:id') ?? '');
      const name = attribute('name');
      if (!at || name === undefined || sheets.length >= BOUNDS.sheets) throw broken('sheet');
      if (at.kind !== 'worksheet') return;
      sheets.push({ name, hidden: /hidden/i.test(attribute('state') ?? ''), part: at.target });
    },
  });
  if (root !== 'main:workbook') return undefined;
  const partOf = (kind: string) => [...related.values()].find((related) => related.kind === kind)?.target;
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    sheets,
    from1904,
    ...(strings !== undefined && { strings }),
    ...(styles !== undefined && { styles }),
  };
};

/** A boolean of XML. */
export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';
