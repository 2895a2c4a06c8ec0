import { text } from '../../schemas/model/text.ts';
import { html } from './html.ts';
import { both } from './parts.ts';
import { page } from './shell.ts';

/** The page that a browser shows for every address that does not exist. */
export const notFoundPage = (): string =>
  page({
    title: text('Halaman tidak ditemukan', 'Page not found'),
    description: 'Alamat ini tidak ada di situs ini.',
    unlisted: true,
    body: html`<main id="isi">
<h1>Halaman tidak ditemukan</h1>
<p class="en" lang="en">Page not found</p>
<p class="lead">${both(text('Alamat ini tidak ada, atau versi datanya belum terbit atau sudah ditarik.', 'There is nothing at this address, or that version of the data is not published yet or was taken down.'))}</p>
<p>${both(text('Alamat versi yang sudah terbit tidak pernah berubah; periksa ejaannya.', 'Addresses of published versions never change; check the spelling.'))}</p>
<p><a class="button" href="/datasets/">Semua dataset <span lang="en">(all datasets)</span></a> <a class="button quiet" href="/">Beranda <span lang="en">(home)</span></a> <a class="button quiet" href="/v1/docs">API</a></p>
</main>`,
  });
