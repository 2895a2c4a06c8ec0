import { addressOf, publisher } from '../../schemas/agency/publisher.ts';
import type { Text } from '../../schemas/model/text.ts';
import { type Html, html } from './html.ts';
import { STYLE } from './style.ts';

/** The entry of the site's navigation that a page belongs to. */
export type Section = 'home' | 'datasets' | 'report' | 'api' | 'staff';

export interface Page {
  /** The title in both languages; the site's name is put after it. */
  readonly title: Text;
  readonly description: string;
  readonly section?: Section;
  /** More of the head: links, styles, JSON-LD. */
  readonly head?: Html | readonly Html[];
  /** Everything between the site's header and footer; one `main` with the id `isi` is in it. */
  readonly body: Html;
  /** Scripts by path. The page must be readable without them. */
  readonly scripts?: readonly string[];
  /** Search engines leave it out. */
  readonly unlisted?: boolean;
}

const PLACES: readonly { section: Section; path: string; id: string; en: string }[] = [
  { section: 'home', path: '/', id: 'Beranda', en: 'Home' },
  { section: 'datasets', path: '/datasets/', id: 'Dataset', en: 'Datasets' },
  { section: 'report', path: '/report/', id: 'Capaian', en: 'Year report' },
  { section: 'api', path: '/v1/docs', id: 'API', en: 'API' },
  { section: 'staff', path: '/staff/', id: 'Petugas', en: 'Staff' },
];

/** Any page of the site, from the portal's to a version's: one head, header, navigation and footer for all. */
export const page = ({ title, description, section, head, body, scripts = [], unlisted }: Page): string => {
  const name = publisher.catalog.title.id;
  const heading = section === 'home' ? `${name} · ${publisher.name}` : `${title.id} · ${name}`;
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${heading}</title>
<meta name="description" content="${description}">
<meta property="og:title" content="${heading}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:image" content="${addressOf('/share.png')}">
<meta name="theme-color" content="#0b5563">
${unlisted && html`<meta name="robots" content="noindex">`}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${{ html: STYLE }}</style>
${head}
</head>
<body>
<a class="skip" href="#isi">Langsung ke isi <span lang="en">(skip to content)</span></a>
<header class="site"><div class="wide">
<a class="brand" href="/"><svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#0b5563"/><path d="M7 22h4v-7H7zm7 0h4V9h-4zm7 0h4v-10h-4z" fill="#ffd166"/></svg><span>${name}<small>${publisher.name}</small></span></a>
<nav aria-label="Situs / Site">${PLACES.map(
    ({ section: own, path, id, en }) =>
      html`<a href="${path}"${own === section && html` aria-current="page"`}>${id}${id !== en && html`<small lang="en">${en}</small>`}</a>`,
  )}</nav>
</div></header>
${body}
<footer class="site"><div class="wide">
<p>Data: <a href="${publisher.license.url}" rel="license">${publisher.license.title}</a>. Sebut sumbernya: ${publisher.name}. <span class="en" lang="en">Free to use with attribution.</span></p>
<p><a href="/datasets/">Dataset</a> · <a href="/v1/docs">API</a> · <a href="/datasets/catalog.jsonld">DCAT</a> · <a href="${publisher.homepage}">${publisher.name}</a> · <a href="mailto:${publisher.email}">${publisher.email}</a></p>
</div></footer>
${scripts.map((path) => html`<script type="module" src="${path}"></script>`)}
</body>
</html>
`.html;
};
