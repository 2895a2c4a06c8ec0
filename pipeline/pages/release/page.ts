import { publisher } from '../../../schemas/agency/publisher.ts';
import { text } from '../../../schemas/model/text.ts';
import { citationText } from '../../publish/metadata/citation.ts';
import type { ReleaseDescription, ReleaseDocument } from '../../publish/metadata/description.ts';
import { jsonLd } from '../../publish/metadata/json-ld.ts';
import { html, jsonScript } from '../html.ts';
import { heading } from '../parts.ts';
import { page } from '../shell.ts';
import { changes, downloads, uploads } from './parts.ts';
import { dictionary, preview } from './tables.ts';

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
${tabulars.map((tabular) => preview(tabular, tabular.rows.length))}
${tabulars.map((tabular) => dictionary(tabular))}
${heading('Asal-usul', 'Provenance')}
${uploads(release)}
${heading('Sitasi', 'Citation')}
<blockquote>${citationText(release)}</blockquote>
<p><a href="citation.bib">BibTeX</a> · <a href="citation.txt">teks / text</a></p>
<p><small>Berkas versi ini tidak pernah berubah. <span lang="en">The files of this version never change.</span> <a href="../">Versi terbaru dataset ini <span lang="en">(newest version)</span></a></small></p>
</main>`;
  return {
    name: 'index.html',
    mediaType: 'text/html; charset=utf-8',
    body: new TextEncoder().encode(
      page({
        title: text(`${dataset.title.id} ${version}`, `${dataset.title.en} ${version}`),
        description,
        section: 'datasets',
        head,
        body,
      }),
    ),
  };
};
