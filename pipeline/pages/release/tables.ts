import type { PublishedColumn, Tabular } from '../../publish/tabular/tabular.ts';
import { type Html, html } from '../html.ts';
import { both, heading, STATUS_TITLES, table, th } from '../parts.ts';

/** How many rows a preview shows. */
export const PREVIEW_ROWS = 20;

/** The first rows of a published file of `total` rows, statuses in words. */
export const preview = (
  { name, columns, rows }: Tabular,
  total: number,
): Html => html`${heading(`Pratinjau ${name}.csv`, `Preview of ${name}.csv`, `pratinjau-${name}`)}
${table(
  `Pratinjau ${name}.csv`,
  columns.map((column) => html`<th scope="col">${column.name}</th>`),
  rows
    .slice(0, PREVIEW_ROWS)
    .map((row) => html`<tr>${row.map((cell, i) => previewCell(columns[i], cell))}</tr>`),
)}
<p><small>${Math.min(PREVIEW_ROWS, rows.length)} dari ${total} baris. <span lang="en">The first ${Math.min(PREVIEW_ROWS, rows.length)} of ${total} rows.</span></small></p>`;

const previewCell = (column: PublishedColumn | undefined, cell: string | null): Html => {
  if (cell === null) return html`<td class="w">kosong <span lang="en">(empty)</span></td>`;
  if (column?.name === 'status')
    return html`<td class="w">${both(STATUS_TITLES.get(cell) ?? { id: cell, en: cell })}</td>`;
  if (column?.type === 'integer' || column?.type === 'decimal') return html`<td class="n">${cell}</td>`;
  return column?.codes || column?.type === 'date' || column?.name === 'periode'
    ? html`<td class="k">${cell}</td>`
    : html`<td>${cell}</td>`;
};

/** The definition of every column of a published file; its codes are folded away. */
export const dictionary = ({
  name,
  columns,
  key,
}: Tabular): Html => html`${heading(`Kamus data ${name}.csv`, `Data dictionary of ${name}.csv`, `kamus-${name}`)}
${table(
  `Kamus data ${name}.csv`,
  [th('Kolom', 'Column'), th('Tipe', 'Type'), th('Arti', 'Meaning')],
  columns.map((column) => definition(column, key.includes(column.name))),
)}`;

const definition = (column: PublishedColumn, isKey: boolean): Html =>
  html`<tr><td><code>${column.name}</code>${isKey && html`<br><small>kunci / key</small>`}</td><td>${column.type}${!column.required && html`<br><small>boleh kosong / optional</small>`}</td><td><strong>${column.title.id}</strong> <span class="en" lang="en">${column.title.en}</span><br>${column.definition.id}<br><span class="en" lang="en">${column.definition.en}</span>${codes(column)}</td></tr>`;

const codes = ({ codes: list }: PublishedColumn): Html | undefined =>
  list &&
  html`<details><summary>${list.length} kode / codes</summary><ul class="codes">${list.map(({ code, title }) => html`<li><code>${code}</code> ${both(title)}</li>`)}</ul></details>`;
