import { type Html, html } from '../../../pipeline/html.ts';
import { textOf } from '../../../schemas/api/bilingual.ts';
import { problems } from '../../../schemas/api/problem.ts';
import { publisher } from '../../../schemas/publisher.ts';
import type { OpenApiDocument } from '../openapi.ts';
import { type Operation, operationSection } from './operation.ts';
import { said, titled } from './parts.ts';
import { quickStart } from './quick-start.ts';
import { type Schemas, schemaSections } from './schema.ts';
import { DOCS_STYLE } from './style.ts';

interface Listed extends Operation {
  readonly method: string;
  readonly path: string;
  readonly tags: readonly string[];
}

/**
 * The OpenAPI document as a page: every route, shape and error of it, in both languages. It needs no script and asks
 * nothing of other hosts.
 * @param origin scheme and host that the examples call
 */
export const docsPage = (document: OpenApiDocument, origin: string): string => {
  const operations = operationsOf(document);
  const tags = document.tags ?? [];
  const conventions = textOf(document.info.description ?? '');
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>API · ${publisher.catalog.title.id}</title>
<meta name="description" content="${publisher.catalog.description.id}">
<link rel="service-desc" href="/v1/openapi.json" type="application/json">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${{ html: DOCS_STYLE }}</style>
</head>
<body>
<header>
<p><a href="/">${publisher.catalog.title.id}</a> · <small>${publisher.name}</small></p>
<h1>API</h1>
<p>${publisher.catalog.description.id}</p>
<p class="en" lang="en">${publisher.catalog.description.en}</p>
<p><a href="/v1/openapi.json">OpenAPI ${document.openapi}</a> · <a href="/v1">/v1</a> · <a href="/v1/catalog">DCAT</a></p>
</header>
<main class="page">
<nav aria-label="Rute">
<h2><a href="#mulai">Mulai <span class="en" lang="en">Start</span></a></h2>
<h2><a href="#ketentuan">Ketentuan <span class="en" lang="en">Conventions</span></a></h2>
${tags.map((tag) => html`<h2>${tag.description && said(tag.description)}</h2><ul>${operations.filter(({ tags: own }) => own.includes(tag.name)).map(({ operationId, method, path }) => html`<li><a href="#${operationId}"><code>${method === 'get' ? '' : `${method.toUpperCase()} `}${path}</code></a></li>`)}</ul>`)}
<h2><a href="#galat">Galat <span class="en" lang="en">Errors</span></a></h2>
<h2><a href="#bentuk">Bentuk <span class="en" lang="en">Shapes</span></a></h2>
</nav>
<div>
${quickStart(origin)}
<section id="ketentuan"><h2>Ketentuan <span class="en" lang="en">Conventions</span></h2><p>${conventions.id}</p><p class="en" lang="en">${conventions.en}</p></section>
${tags.map(
  (tag) =>
    html`<section><h2>${tag.description && said(tag.description)}</h2>${operations
      .filter(({ tags: own }) => own.includes(tag.name))
      .map((operation) => operationSection(operation.method, operation.path, operation, origin))}</section>`,
)}
<section id="galat"><h2>Galat <span class="en" lang="en">Errors</span></h2>${problemSections()}</section>
<section id="bentuk"><h2>Bentuk jawaban <span class="en" lang="en">Shapes of answers</span></h2>${schemaSections((document.components?.schemas ?? {}) as Schemas)}</section>
</div>
</main>
<footer><small>Data: <a href="${publisher.license.url}">${publisher.license.title}</a></small></footer>
</body>
</html>
`.html;
};

const operationsOf = ({ paths = {} }: OpenApiDocument): readonly Listed[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation & { tags: readonly string[] }>).map(
      ([method, operation]) => ({ ...operation, method, path }),
    ),
  );

const problemSections = (): readonly Html[] =>
  Object.entries(problems).map(
    ([code, { status, title, mend }]) =>
      html`<section class="problem" id="${code}"><h3><code>${code}</code> ${status}</h3><p>${titled(`${title.id} / ${title.en}`)}</p><p>${mend.id} <span class="en" lang="en">${mend.en}</span></p></section>`,
  );
