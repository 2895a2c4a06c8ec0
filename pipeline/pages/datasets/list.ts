import { fields } from '../../../schemas/agency/codelists/fields.ts';
import { addressOf, publisher } from '../../../schemas/agency/publisher.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { type Text, text } from '../../../schemas/model/text.ts';
import type { Catalog, CatalogEntry } from '../../publish/catalogue/catalog.ts';
import { hasRegencies, listed, PERIOD, periodKindsOf, SENSITIVITY } from '../dataset/words.ts';
import { type Html, html, jsonScript } from '../html.ts';
import { both, size } from '../parts.ts';
import { page } from '../shell.ts';

/**
 * `datasets/index.html`: every dataset of the installation by field of work, whether or not it has a release yet. The
 * page's script searches the text of the cards, and filters by their `data-` attributes.
 */
export const datasetListPage = (catalog: Catalog, datasets: ReadonlyMap<string, Dataset>): Uint8Array => {
  const groups = fields.codes
    .map((field) => ({ field, members: [...datasets.values()].filter((each) => each.field === field.code) }))
    .filter(({ members }) => members.length > 0);
  const head = html`<link rel="canonical" href="${addressOf('/datasets/')}">
<link rel="alternate" href="catalog.jsonld" type="application/ld+json" title="DCAT-AP">
<link rel="stylesheet" href="/assets/datasets.css">
${jsonScript(catalogJsonLd(catalog, datasets))}`;
  const body = html`<main id="isi">
<h1>Dataset <span class="en" lang="en">Datasets</span></h1>
<p class="lead">${publisher.catalog.description.id}</p>
<p class="en" lang="en">${publisher.catalog.description.en}</p>
<div id="cari"></div>
${groups.map(
  ({ field, members }) => html`<section class="field" aria-labelledby="${field.code}">
<h2 id="${field.code}">${both(field.title)}</h2>
<ul class="datasets">${members.map((dataset) =>
    card(
      dataset,
      catalog.find((entry) => entry.dataset === dataset.id),
    ),
  )}</ul>
</section>`,
)}
<p><small>Daftar ini untuk program <span lang="en">(this list for programs)</span>: <a href="catalog.json">catalog.json</a> · <a href="catalog.jsonld">catalog.jsonld</a> (DCAT-AP) · <a href="/v1/datasets">/v1/datasets</a></small></p>
</main>`;
  return new TextEncoder().encode(
    page({
      title: text('Dataset', 'Datasets'),
      description: publisher.catalog.description.id,
      section: 'datasets',
      head,
      body,
      scripts: ['/assets/datasets.js'],
    }),
  );
};

const card = (dataset: Dataset, entry: CatalogEntry | undefined): Html => {
  const { id, title, description, rowIs, keywords, field, sensitivity } = dataset;
  const kinds = periodKindsOf(dataset);
  const words = keywords.flatMap((keyword) => [keyword.id, keyword.en]).join(' ');
  const about = html`<p class="en" lang="en">${title.en}</p>
<p>${description.id} <span class="en" lang="en">${description.en}</span></p>
<p><small>Satu baris <span lang="en">(one row)</span>: ${rowIs.id} <span lang="en">(${rowIs.en})</span></small></p>
<p class="tags"><span class="tag">${listed(kinds.map((kind) => PERIOD[kind])).id}</span>${hasRegencies(dataset) && html`<span class="tag">per kabupaten/kota</span>`}<span class="tag">${SENSITIVITY[sensitivity].id}</span></p>`;
  return html`<li class="card" data-field="${field}" data-sensitivity="${sensitivity}" data-periods="${kinds.join(' ')}" data-areas="${hasRegencies(dataset) ? 'regency' : 'province'}" data-words="${id} ${words}">
<h3>${entry ? html`<a href="${id}/">${title.id}</a>` : title.id}</h3>
${about}
${entry ? published(entry, title) : html`<p class="state">Belum ada yang terbit. <span class="en" lang="en">Nothing is published yet.</span></p>`}
</li>`;
};

const published = ({ dataset, version, created, periods, files }: CatalogEntry, title: Text): Html =>
  html`<p class="state"><strong>${periods.from} – ${periods.to}</strong> · versi ${version}, <time datetime="${created}">${created.slice(0, 10)}</time></p>
<p class="files">${files
    .filter(({ name }) => name.startsWith('data.') && !name.includes('metadata'))
    .map(
      ({ name, bytes }) =>
        html`<a href="${dataset}/${version}/${name}" download>${name.slice('data.'.length).toUpperCase()} <small>${size(bytes)}</small><span class="visually-hidden"> ${title.id}</span></a>`,
    )}</p>`;

/** The catalogue for search engines: it links each dataset's page, which has the details. */
const catalogJsonLd = (catalog: Catalog, datasets: ReadonlyMap<string, Dataset>) => ({
  '@context': 'https://schema.org/',
  '@type': 'DataCatalog',
  name: publisher.catalog.title.id,
  description: `${publisher.catalog.description.id} ${publisher.catalog.description.en}`,
  url: addressOf('/datasets/'),
  license: publisher.license.url,
  publisher: { '@type': 'Organization', '@id': publisher.iri, name: publisher.name, url: publisher.homepage },
  dataset: catalog.map((entry) => ({
    '@type': 'Dataset',
    name: datasets.get(entry.dataset)?.title.id ?? entry.dataset,
    description: datasets.get(entry.dataset)?.description.id ?? entry.summary.id,
    license: publisher.license.url,
    url: addressOf(`/datasets/${entry.dataset}/`),
  })),
});
