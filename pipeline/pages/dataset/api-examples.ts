import { addressOf } from '../../../schemas/agency/publisher.ts';
import { text } from '../../../schemas/model/text.ts';
import type { ReleaseDescription } from '../../publish/metadata/description.ts';
import { type Html, html } from '../html.ts';
import { both } from '../parts.ts';

/** How to read a release from a terminal, Python and R. Addresses are whole, so that a pasted line works anywhere. */
export const apiExamples = (release: ReleaseDescription): Html =>
  html`${[curl(release), python(release), r(release)].map(
    ({ name, code }) =>
      html`<h3>${name}</h3><pre class="example" data-copy="${name}" tabindex="0"><code>${code}</code></pre>`,
  )}
<p>${both(text('Semua rute dan parameter:', 'All routes and parameters:'))} <a href="/v1/docs">/v1/docs</a> · <a href="/v1/openapi.json">OpenAPI</a></p>`;

interface Example {
  readonly name: string;
  readonly code: string;
}

const curl = ({ dataset: { id, indicators }, version }: ReleaseDescription): Example => ({
  name: 'curl',
  code: [
    `curl -O ${addressOf(`/datasets/${id}/${version}/data.csv`)}`,
    `curl ${addressOf(`/v1/datasets/${id}/versions`)}`,
    ...indicators
      .slice(0, 1)
      .map((indicator) => `curl -H 'Accept: text/csv' ${addressOf(`/v1/indicators/${indicator.id}`)}`),
  ].join('\n'),
});

/** Columns of codes that look like numbers or dates; R and Python must read them as text. */
const textColumns = ({ tabulars }: ReleaseDescription): readonly string[] =>
  ['periode', 'kode_wilayah'].filter((name) => tabulars[0]?.columns.some((column) => column.name === name));

const python = (release: ReleaseDescription): Example => ({
  name: 'Python',
  code: `import pandas as pd

data = pd.read_csv(
    "${addressOf(`/datasets/${release.dataset.id}/${release.version}/data.csv`)}",
    dtype={${textColumns(release)
      .map((name) => `"${name}": "string"`)
      .join(', ')}},
)
print(data.head())`,
});

const r = (release: ReleaseDescription): Example => ({
  name: 'R',
  code: `data <- read.csv(
  "${addressOf(`/datasets/${release.dataset.id}/${release.version}/data.csv`)}",
  colClasses = c(${textColumns(release)
    .map((name) => `${name} = "character"`)
    .join(', ')}),
  na.strings = "", fileEncoding = "UTF-8"
)
head(data)`,
});
