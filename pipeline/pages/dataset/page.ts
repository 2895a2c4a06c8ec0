import { addressOf, publisher } from '../../../schemas/agency/publisher.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { text } from '../../../schemas/model/text.ts';
import type { Manifest } from '../../publish/manifest/manifest.ts';
import { citationBibtex, citationText } from '../../publish/metadata/citation.ts';
import { describedRelease, type RowsByFile } from '../../publish/metadata/described-release.ts';
import type { ReleaseDescription } from '../../publish/metadata/description.ts';
import { jsonLd } from '../../publish/metadata/json-ld.ts';
import { type Html, html, jsonScript } from '../html.ts';
import { both, heading, size } from '../parts.ts';
import { changes, downloads, uploads } from '../release/parts.ts';
import { dictionary, preview } from '../release/tables.ts';
import { page } from '../shell.ts';
import { apiExamples } from './api-examples.ts';
import { facts } from './facts.ts';
import { type ListedRelease, versionsTable } from './versions.ts';

/** Months whose uploads the page lists; the manifest has them all. */
const SHOWN_MONTHS = 24;

/**
 * `datasets/<id>/index.html`: describes the dataset by its newest release. It needs no script; with one it has
 * charts and compares versions. `releases` are the newest, newest first, up to this one.
 */
export const datasetPage = (
  dataset: Dataset,
  manifest: Manifest,
  rows: RowsByFile,
  releases: readonly ListedRelease[],
): Uint8Array => {
  const release = describedRelease(dataset, manifest, rows);
  const { id, title, description } = dataset;
  const head = html`<link rel="canonical" href="${addressOf(`/datasets/${id}/`)}">
<link rel="license" href="${publisher.license.url}">
<link rel="alternate" href="feed.xml" type="application/atom+xml" title="${title.id}">
<link rel="stylesheet" href="/assets/dataset.css">
${jsonScript(jsonLd(release))}`;
  return new TextEncoder().encode(
    page({
      title,
      description: description.id,
      section: 'datasets',
      head,
      body: body(release, releases),
      scripts: ['/assets/dataset.js'],
    }),
  );
};

const body = (release: ReleaseDescription, releases: readonly ListedRelease[]): Html => {
  const { dataset, version, periods, files, tabulars } = release;
  const rowsOf = (name: string) => files.find((file) => file.name === `${name}.csv`)?.rows ?? 0;
  return html`<main id="isi" data-dataset="${dataset.id}" data-from="${periods[0]?.period}" data-to="${periods.at(-1)?.period}">
<p class="crumbs"><a href="../">Dataset</a> › ${dataset.title.id}</p>
<h1>${dataset.title.id}</h1>
<p class="en subtitle" lang="en">${dataset.title.en}</p>
<p class="lead">${dataset.description.id}</p>
<p class="en" lang="en">${dataset.description.en}</p>
<p class="actions">${files.filter(({ name }) => name.startsWith('data.')).map(action(version))}</p>
${facts(release)}
${notes(dataset)}
${contents(release)}
${heading('Grafik', 'Charts', 'grafik')}
${indicatorList(dataset)}
${heading('Unduh', 'Download', 'unduh')}
<p>${both(text('Alamat berikut tetap: isi versi ini tidak pernah berubah.', 'These addresses are permanent: the files of a version never change.'))}</p>
${downloads(files, `${version}/`)}
<p>${both(text('Alamat tetap data.csv:', 'Permanent address of data.csv:'))}<br><code data-copy="alamat / address">${addressOf(`/datasets/${dataset.id}/${version}/data.csv`)}</code></p>
<p><small>Juga <span lang="en">(also)</span>: <a href="${version}/datapackage.json">datapackage.json</a> · <a href="${version}/satu-data.json">satu-data.json</a> · <a href="${version}/manifest.json">manifest.json</a> · <a href="${version}/SHA256SUMS">SHA256SUMS</a> · <a href="latest.json">latest.json</a></small></p>
${tabulars.filter(({ rows }) => rows.length > 0).map((tabular) => preview(tabular, rowsOf(tabular.name)))}
${tabulars.map((tabular) => dictionary(tabular))}
${heading('Riwayat versi', 'Versions', 'versi')}
<h3>Perubahan versi ${version} <span class="en" lang="en">what this version changed</span></h3>
${changes(release, `${version}/`)}
<div id="bandingkan"></div>
${versionsTable(dataset.id, releases)}
${heading('Sitasi', 'Citation', 'sitasi')}
<blockquote data-copy="sitasi / citation">${citationText(release)}</blockquote>
<pre data-copy="BibTeX" tabindex="0"><code>${citationBibtex(release)}</code></pre>
${heading('API', 'API', 'api')}
${apiExamples(release)}
${heading('Asal-usul', 'Provenance', 'asal-usul')}
${provenance(release)}
</main>`;
};

const action =
  (version: string) =>
  ({ name, bytes }: ReleaseDescription['files'][number], i: number): Html =>
    html`<a class="${i === 0 ? 'button' : 'button quiet'}" href="${version}/${name}" download>${name} <small>${size(bytes)}</small></a>`;

const WITHHELD = text(
  'Nilai hash (SHA-256) dan banyaknya baris unggahan tentang orang tidak diumumkan: dari keduanya barisnya dapat ditebak.',
  'Digests and row counts of uploads about people are withheld: the rows could be guessed from them.',
);

/** Links to the sections of a long page. */
const contents = ({ tabulars }: ReleaseDescription): Html => {
  const first = tabulars[0]?.name ?? 'data';
  const places: readonly (readonly [string, string])[] = [
    ['grafik', 'Grafik'],
    ['unduh', 'Unduh'],
    ...(tabulars[0]?.rows.length ? [[`pratinjau-${first}`, 'Pratinjau'] as const] : []),
    [`kamus-${first}`, 'Kamus data'],
    ['versi', 'Versi'],
    ['sitasi', 'Sitasi'],
    ['api', 'API'],
    ['asal-usul', 'Asal-usul'],
  ];
  return html`<nav class="contents" aria-label="Di halaman ini / On this page">${places.map(([anchor, name]) => html`<a href="#${anchor}">${name}</a>`)}</nav>`;
};

/** Notices for readers of its figures, such as sources that differ. */
const notes = ({ indicators }: Dataset): Html | undefined => {
  const told = new Map(indicators.flatMap((each) => each.notes ?? []).map((note) => [note.id, note]));
  return told.size > 0
    ? html`<aside class="note warn" aria-label="Catatan / Notes">${[...told.values()].map(({ id, en }) => html`<p>${id}<br><span class="en" lang="en">${en}</span></p>`)}</aside>`
    : undefined;
};

/** The indicators in words; the script draws them above their names. */
const indicatorList = ({ indicators }: Dataset): Html =>
  html`<div id="gambar"></div><ul class="indicators">${indicators.map(({ id, title, definition, unit }) => html`<li><strong>${both(title)}</strong>: ${definition.id} <span class="en" lang="en">${definition.en}</span> (${unit.title.id}) <a href="/v1/indicators/${id}">JSON</a></li>`)}</ul>`;

const provenance = ({ dataset, periods, rows, version }: ReleaseDescription): Html => {
  const older = periods.length - SHOWN_MONTHS;
  return html`${dataset.sensitivity !== 'public' && html`<p>${both(WITHHELD)}</p>`}${uploads({ periods: periods.slice(-SHOWN_MONTHS).reverse(), ...(rows && { rows }) })}
${older > 0 && html`<p><small>${older} bulan lebih lama <span lang="en">(${older} older months)</span>: <a href="${version}/manifest.json">manifest.json</a></small></p>`}`;
};
