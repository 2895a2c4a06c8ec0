import type { WriteSheet } from 'hucre/xlsx';
import type { CodeList } from '../../../schemas/model/code-list.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { letters, SHEETS } from './names.ts';
import { HEADING, WRAPPED } from './styles.ts';

/** The code lists of a dataset, each once, in the order of its columns. */
export const listsOf = ({ columns }: Dataset): readonly CodeList[] => [
  ...new Map(
    columns.flatMap(({ codeList }) => (codeList ? [[codeList.id, codeList] as const] : [])),
  ).values(),
];

/** The cells with the codes of a list, for a drop-down: `Kode!$A$2:$A$9`. A list of any length fits. */
export const codesRange = (dataset: Dataset, list: CodeList): string => {
  const column = letters(listsOf(dataset).findIndex(({ id }) => id === list.id) * 2);
  return `${SHEETS.codes}!$${column}$2:$${column}$${list.codes.length + 1}`;
};

/** Every list in two columns, code and Indonesian label; undefined for a dataset without codes. */
export const codeSheet = (dataset: Dataset): WriteSheet | undefined => {
  const lists = listsOf(dataset);
  if (lists.length === 0) return undefined;
  const longest = Math.max(...lists.map(({ codes }) => codes.length));
  const heading = lists.flatMap(({ title }) => [`Daftar: ${title.id}`, 'Arti']);
  const rows = Array.from({ length: longest }, (_, i) =>
    lists.flatMap(({ codes }) => [codes[i]?.code ?? null, codes[i]?.title.id ?? null]),
  );
  return {
    name: SHEETS.codes,
    rows: [heading, ...rows],
    columns: heading.map((_, i) => ({ width: i % 2 === 0 ? 24 : 40, style: WRAPPED })),
    cells: new Map(heading.map((value, i) => [`0,${i}`, { value, style: HEADING }])),
    freezePane: { rows: 1 },
  };
};
