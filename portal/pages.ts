import { html } from '../pipeline/pages/html.ts';
import { type Page, page } from '../pipeline/pages/shell.ts';
import { publisher } from '../schemas/agency/publisher.ts';
import { text } from '../schemas/model/text.ts';

interface StaticPage {
  /** Its key in the bucket; a folder's page is its `index.html`. */
  readonly path: string;
  readonly html: string;
}

/** A page that its script draws. Without JavaScript it says where the same data are. */
const drawn = (
  path: string,
  script: string,
  without: string,
  about: Omit<Page, 'body' | 'scripts' | 'head'>,
): StaticPage => ({
  path,
  html: page({
    ...about,
    head: html`<link rel="stylesheet" href="/assets/${script}.css">`,
    body: html`<main id="isi"><noscript><p class="note">Halaman ini memerlukan JavaScript. <span class="en" lang="en">This page needs JavaScript.</span> <a href="${without}">Data yang sama / the same data: ${without}</a></p></noscript></main>`,
    scripts: [`/assets/${script}.js`],
  }),
});

/** The portal's own pages. Those of datasets and versions are made where a release is published. */
export const pages: readonly StaticPage[] = [
  drawn('index.html', 'home', '/datasets/', {
    title: publisher.catalog.title,
    description: publisher.catalog.description.id,
    section: 'home',
  }),
  drawn('report/index.html', 'report', '/datasets/', {
    title: text('Capaian tahunan', 'Year report'),
    description: `Laporan capaian tahunan ${publisher.name}, setiap angka dari data terbuka.`,
    section: 'report',
  }),
  drawn('provenance/index.html', 'provenance', '/datasets/', {
    title: text('Asal-usul angka', 'Where a figure comes from'),
    description: 'Dari satu angka ke rilisnya, ke unggahan tiap bulan, dan ke versi-versi sebelumnya.',
  }),
  drawn('staff/index.html', 'staff', '/v1/docs', {
    title: text('Petugas', 'Staff'),
    description: 'Unggah, periksa, dan ikuti berkas laporan bulanan.',
    section: 'staff',
    unlisted: true,
  }),
];
