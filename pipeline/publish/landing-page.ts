import { publisher } from '../../schemas/publisher.ts';
import { text } from '../../schemas/text.ts';
import { type Html, html, jsonScript } from '../html.ts';
import { page } from '../page.ts';
import { both, heading, STATUS_TITLES, size, table, th } from '../page-parts.ts';
import { citationText } from './citation.ts';
import type { ReleaseDescription, ReleaseDocument } from './description.ts';
import { jsonLd } from './json-ld.ts';
import { dictionary, preview } from './landing-tables.ts';
import type { ManifestFile } from './manifest.ts';
import { reasonSentence } from './reasons.ts';

const SHOWN_REASONS = 12;

/** `index.html`: the page of one version. It needs no script and asks nothing of other hosts. */
export const landingPage = (release: ReleaseDescription): ReleaseDocument => {
  const { dataset, version, created, periods, files, tabulars } = release;
  const description = dataset.description.id;
  const head = html`<link rel="license" href="${publisher.license.url}">
<link rel="describedby" href="datapackage.json" type="application/json">
<link rel="alternate" href="../feed.xml" type="application/atom+xml" title="${dataset.title.id}">
${jsonScript(jsonLd(release))}`;
  const body = html`<main id="isi">
<p class="crumbs"><a href="../../">Dataset</a> › <a href="../">${dataset.title.id}</a> › ${version}</p>
<h1>${dataset.title.id}</h1>
<p class="en" lang="en">${dataset.title.en}</p>
<p><span class="tag">versi ${version}</span><span class="tag"><time datetime="${created}">${created.slice(0, 10)}</time></span>${periods.length > 0 && html`<span class="tag">${periods[0]?.period} – ${periods.at(-1)?.period}</span>`}<span class="tag">${publisher.license.name}</span></p>
<p>${dataset.description.id}</p>
<p class="en" lang="en">${dataset.description.en}</p>
${heading('Unduh', 'Download')}
${downloads(files)}
<p><small>Juga <span lang="en">(also)</span>: <a href="datapackage.json">datapackage.json</a> · <a href="satu-data.json">satu-data.json</a> · ${tabulars.map(({ name }) => html`<a href="${name}.csv-metadata.json">${name}.csv-metadata.json</a> · `)}<a href="manifest.json">manifest.json</a> · <a href="SHA256SUMS">SHA256SUMS</a> · <a href="../latest.json">latest.json</a> · <a href="../feed.xml">feed.xml</a></small></p>
${heading('Perubahan', 'Changes')}
${changes(release)}
${tabulars.map(preview)}
${tabulars.map(dictionary)}
${heading('Asal-usul', 'Provenance')}
${uploads(release)}
${heading('Sitasi', 'Citation')}
<blockquote>${citationText(release)}</blockquote>
<p><a href="citation.bib">BibTeX</a> · <a href="citation.txt">teks / text</a></p>
<p><small>Berkas versi ini tidak pernah berubah. <span lang="en">The files of this version never change.</span></small></p>
</main>`;
  return {
    name: 'index.html',
    mediaType: 'text/html; charset=utf-8',
    body: new TextEncoder().encode(
      page({
        title: text(`${dataset.title.id} ${version}`, `${dataset.title.en} ${version}`),
        description,
        place: 'datasets',
        head,
        body,
      }),
    ),
  };
};

const changes = ({ change, previous }: ReleaseDescription): Html => {
  // Added months change the files, too; that goes without saying.
  const telling = change.reasons.filter(({ code }) => code !== 'values-changed');
  const reasons = telling.length > 0 ? telling : change.reasons;
  const more = reasons.length - SHOWN_REASONS;
  return html`<ul>${reasons.slice(0, SHOWN_REASONS).map((reason) => html`<li>${both(reasonSentence(reason))}</li>`)}${more > 0 && html`<li>dan ${more} lagi <span class="en" lang="en">and ${more} more</span></li>`}</ul>
<p>${previous ? html`<a href="changes.json">changes.json</a> · <a href="../${previous.version}/">versi sebelumnya <span lang="en">(previous version)</span>: ${previous.version}</a>` : html`<a href="changes.json">changes.json</a>`}</p>`;
};

const downloads = (files: readonly ManifestFile[]): Html =>
  table(
    'Unduh',
    [th('Berkas', 'File'), th('Ukuran', 'Size'), th('Baris', 'Rows'), th('SHA-256', 'SHA-256')],
    files.map(
      ({ name, bytes, rows, sha256 }) =>
        html`<tr><td><a href="${name}" download>${name}</a></td><td class="n">${size(bytes)}</td><td class="n">${rows}</td><td><code class="hash">${sha256}</code></td></tr>`,
    ),
  );

const uploads = ({ periods, rows }: ReleaseDescription): Html => html`${table(
  'Asal-usul',
  [
    th('Periode', 'Period'),
    th('Status', 'Status'),
    th('Diterima', 'Received'),
    th('Baris', 'Rows'),
    th('SHA-256 unggahan', 'Upload SHA-256'),
  ],
  periods.map(
    ({ period, status, upload }) =>
      html`<tr><td class="k">${period}</td><td>${both(STATUS_TITLES.get(status) ?? { id: status, en: status })}</td><td class="k">${upload.received.slice(0, 10)}</td><td class="n">${upload.rows}</td><td>${upload.sha256 ? html`<code class="hash">${upload.sha256}</code>` : html`<small>tidak diumumkan / withheld</small>`}</td></tr>`,
  ),
)}
${rows && html`<p><small>${rows.rowsIn} baris masuk: ${rows.released} dipakai, ${rows.repeated} berulang, ${rows.embargoed} menunggu. <span lang="en">${rows.rowsIn} rows in: ${rows.released} used, ${rows.repeated} repeated, ${rows.embargoed} waiting.</span></small></p>`}`;
