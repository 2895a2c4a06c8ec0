import { type Html, html } from '../../../pipeline/pages/html.ts';
import { page } from '../../../pipeline/pages/shell.ts';
import { publisher } from '../../../schemas/agency/publisher.ts';
import { splitBilingual } from '../../../schemas/api/bilingual.ts';
import { problems } from '../../../schemas/api/problem.ts';
import { text } from '../../../schemas/model/text.ts';
import type { OpenApiDocument } from './openapi.ts';
import { type Operation, operationSection } from './operation.ts';
import { prose, titled } from './parts.ts';
import { quickStart } from './quick-start.ts';
import { type Schemas, schemaSections } from './schema.ts';
import { DOCS_STYLE } from './style.ts';

interface Listed extends Operation {
  readonly method: string;
  readonly path: string;
  readonly tags: readonly string[];
}

/**
 * The OpenAPI document as a page: every route, shape and error of it, in both languages. It needs no script and
 * nothing from other hosts.
 * @param origin scheme and host that the examples call
 */
export const docsPage = (document: OpenApiDocument, origin: string): string => {
  const operations = operationsOf(document);
  const tags = document.tags ?? [];
  const conventions = splitBilingual(document.info.description ?? '');
  const body = html`<main id="isi" class="wide-page">
<h1>API</h1>
<p>${publisher.catalog.description.id}</p>
<p class="en" lang="en">${publisher.catalog.description.en}</p>
<p><a href="/v1/openapi.json">OpenAPI ${document.openapi}</a> · <a href="/v1">/v1</a> · <a href="/v1/catalog">DCAT</a></p>
<div class="reference">
<nav class="contents" aria-label="Rute / Routes">
<h2><a href="#mulai">Mulai <span class="en" lang="en">Start</span></a></h2>
<h2><a href="#ketentuan">Ketentuan <span class="en" lang="en">Conventions</span></a></h2>
${tags.map((tag) => html`<h2>${tag.description && prose(tag.description)}</h2><ul>${operations.filter(({ tags: own }) => own.includes(tag.name)).map(({ operationId, method, path }) => html`<li><a href="#${operationId}"><code>${method === 'get' ? '' : `${method.toUpperCase()} `}${path}</code></a></li>`)}</ul>`)}
<h2><a href="#galat">Galat <span class="en" lang="en">Errors</span></a></h2>
<h2><a href="#bentuk">Bentuk <span class="en" lang="en">Shapes</span></a></h2>
</nav>
<div>
${quickStart(origin)}
<section id="ketentuan"><h2>Ketentuan <span class="en" lang="en">Conventions</span></h2><p>${conventions.id}</p><p class="en" lang="en">${conventions.en}</p></section>
${tags.map(
  (tag) =>
    html`<section><h2>${tag.description && prose(tag.description)}</h2>${operations
      .filter(({ tags: own }) => own.includes(tag.name))
      .map((operation) => operationSection(operation.method, operation.path, operation, origin))}</section>`,
)}
<section id="galat"><h2>Galat <span class="en" lang="en">Errors</span></h2>${problemSections()}</section>
<section id="bentuk"><h2>Bentuk jawaban <span class="en" lang="en">Shapes of answers</span></h2>${schemaSections((document.components?.schemas ?? {}) as Schemas)}</section>
</div>
</div>
</main>`;
  return page({
    title: text('API', 'API'),
    description: publisher.catalog.description.id,
    section: 'api',
    head: html`<link rel="service-desc" href="/v1/openapi.json" type="application/json">
<style>${{ html: DOCS_STYLE }}</style>`,
    body,
  });
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
