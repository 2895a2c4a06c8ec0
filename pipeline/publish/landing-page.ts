import { publisher } from '../../schemas/publisher.ts';
import { statuses } from '../../schemas/status.ts';
import type { Text } from '../../schemas/text.ts';
import { citationText } from './citation.ts';
import type { ReleaseDescription, ReleaseDocument } from './description.ts';
import { type Html, html, jsonScript } from './html.ts';
import { jsonLd } from './json-ld.ts';
import { STYLE } from './landing-style.ts';
import type { ManifestFile } from './manifest.ts';
import { reasonSentence } from './reasons.ts';
import type { PublishedColumn, Tabular } from './tabular.ts';

const PREVIEW_ROWS = 20;
const SHOWN_REASONS = 12;

/** Indonesian with its English beside it. */
const both = ({ id, en }: Text): Html =>
  id === en ? html`${id}` : html`${id} <span class="en" lang="en">${en}</span>`;

const heading = (id: string, en: string): Html =>
  html`<h2>${id} <span class="en" lang="en">${en}</span></h2>`;

/** `index.html`: the page of one version. It needs no script and asks nothing of other hosts. */
export const landingPage = (release: ReleaseDescription): ReleaseDocument => {
  const { dataset, version, created, previous, periods, files, tabulars, change } = release;
  const page = html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${dataset.title.id} ${version} · ${publisher.catalog.title.id}</title>
<meta name="description" content="${dataset.description.id}">
<link rel="license" href="${publisher.license.url}">
<link rel="describedby" href="datapackage.json" type="application/json">
<link rel="alternate" href="../feed.xml" type="application/atom+xml" title="${dataset.title.id}">
<style>${{ html: STYLE }}</style>
${jsonScript(jsonLd(release))}
</head>
<body>
<header>
<p><a href="/">${publisher.catalog.title.id}</a> · <small>${publisher.name}</small></p>
<h1>${dataset.title.id}</h1>
<p class="en" lang="en">${dataset.title.en}</p>
<p><span class="tag">versi ${version}</span><span class="tag"><time datetime="${created}">${created.slice(0, 10)}</time></span><span class="tag">${periods[0]?.period} – ${periods.at(-1)?.period}</span><span class="tag">${publisher.license.name}</span></p>
</header>
<main>
<p>${dataset.description.id}</p>
<p class="en" lang="en">${dataset.description.en}</p>
${heading('Unduh', 'Download')}
${downloads(files)}
<p><small>Juga: <a href="datapackage.json">datapackage.json</a> · <a href="satu-data.json">satu-data.json</a> · ${tabulars.map(({ name }) => html`<a href="${name}.csv-metadata.json">${name}.csv-metadata.json</a> · `)}<a href="manifest.json">manifest.json</a> · <a href="SHA256SUMS">SHA256SUMS</a> · <a href="../latest.json">latest.json</a> · <a href="../feed.xml">feed.xml</a></small></p>
${heading('Perubahan', 'Changes')}
<ul>${change.reasons.slice(0, SHOWN_REASONS).map((reason) => html`<li>${both(reasonSentence(reason))}</li>`)}</ul>
<p><a href="changes.json">changes.json</a>${previous && html` · <a href="../${previous.version}/">versi ${previous.version}</a>`}</p>
${tabulars.map(preview)}
${tabulars.map(dictionary)}
${heading('Asal-usul', 'Provenance')}
${uploads(release)}
${heading('Sitasi', 'Citation')}
<blockquote>${citationText(release)}</blockquote>
<p><a href="citation.bib">BibTeX</a> · <a href="citation.txt">teks / text</a></p>
</main>
<footer><small>Data: <a href="${publisher.license.url}">${publisher.license.title}</a>. Berkas versi ini tidak pernah berubah. <span lang="en">The files of this version never change.</span></small></footer>
</body>
</html>
`;
  return {
    name: 'index.html',
    mediaType: 'text/html; charset=utf-8',
    body: new TextEncoder().encode(page.html),
  };
};

/** A table that scrolls sideways on a phone, reachable by keyboard. */
const table = (label: string, head: readonly Html[], rows: readonly Html[]): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;

const th = (id: string, en: string): Html => html`<th scope="col">${id}<br><span lang="en">${en}</span></th>`;

const size = (bytes: number): string => (bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KiB`);

const downloads = (files: readonly ManifestFile[]): Html =>
  table(
    'Unduh',
    [th('Berkas', 'File'), th('Ukuran', 'Size'), th('Baris', 'Rows'), th('SHA-256', 'SHA-256')],
    files.map(
      ({ name, bytes, rows, sha256 }) =>
        html`<tr><td><a href="${name}" download>${name}</a></td><td class="n">${size(bytes)}</td><td class="n">${rows}</td><td><code class="hash">${sha256}</code></td></tr>`,
    ),
  );

const STATUS_WORDS = new Map(statuses.codes.map(({ code, title }) => [code, title.id]));

const preview = ({
  name,
  columns,
  rows,
}: Tabular): Html => html`${heading(`Pratinjau ${name}`, `Preview of ${name}`)}
${table(
  `Pratinjau ${name}`,
  columns.map((column) => html`<th scope="col">${column.name}</th>`),
  rows
    .slice(0, PREVIEW_ROWS)
    .map((row) => html`<tr>${row.map((cell, i) => previewCell(columns[i], cell))}</tr>`),
)}
<p><small>${Math.min(PREVIEW_ROWS, rows.length)} dari ${rows.length} baris. <span lang="en">The first rows of ${rows.length}.</span></small></p>`;

const previewCell = (column: PublishedColumn | undefined, cell: string | null): Html => {
  if (cell === null) return html`<td class="w">kosong</td>`;
  if (column?.name === 'status') return html`<td class="w">${STATUS_WORDS.get(cell) ?? cell}</td>`;
  if (column?.codes || column?.type === 'date' || column?.name === 'periode')
    return html`<td class="k">${cell}</td>`;
  return column?.type === 'integer' || column?.type === 'decimal'
    ? html`<td class="n">${cell}</td>`
    : html`<td>${cell}</td>`;
};

const dictionary = ({
  name,
  columns,
  key,
}: Tabular): Html => html`${heading(`Kamus data ${name}`, `Data dictionary of ${name}`)}
${table(
  `Kamus data ${name}`,
  [th('Kolom', 'Column'), th('Tipe', 'Type'), th('Arti', 'Meaning')],
  columns.map(
    (column) =>
      html`<tr><td><code>${column.name}</code>${key.includes(column.name) ? html`<br><small>kunci / key</small>` : ''}</td><td>${column.type}${column.required ? '' : html`<br><small>boleh kosong / optional</small>`}</td><td><strong>${column.title.id}</strong> <span class="en" lang="en">${column.title.en}</span><br>${column.definition.id}<br><span class="en" lang="en">${column.definition.en}</span>${codes(column)}</td></tr>`,
  ),
)}`;

const codes = ({ codes: list }: PublishedColumn): Html | string =>
  list
    ? html`<details><summary>${list.length} kode / codes</summary><ul class="codes">${list.map(({ code, title }) => html`<li><code>${code}</code> ${both(title)}</li>`)}</ul></details>`
    : '';

const uploads = ({ periods, rows }: ReleaseDescription): Html => html`${table(
  'Asal-usul',
  [
    th('Periode', 'Period'),
    th('Diterima', 'Received'),
    th('Baris', 'Rows'),
    th('SHA-256 unggahan', 'Upload SHA-256'),
  ],
  periods.map(
    ({ period, status, upload }) =>
      html`<tr><td>${period}${status === 'published' ? '' : html`<br><small>${STATUS_WORDS.get(status)}</small>`}</td><td>${upload.received.slice(0, 10)}</td><td class="n">${upload.rows}</td><td>${upload.sha256 ? html`<code class="hash">${upload.sha256}</code>` : html`<small>tidak diumumkan / withheld</small>`}</td></tr>`,
  ),
)}
${rows && html`<p><small>${rows.rowsIn} baris masuk: ${rows.released} dipakai, ${rows.repeated} berulang, ${rows.embargoed} menunggu. <span lang="en">${rows.rowsIn} rows in: ${rows.released} used, ${rows.repeated} repeated, ${rows.embargoed} waiting.</span></small></p>`}`;
