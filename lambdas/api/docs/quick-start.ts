import { type Html, html } from '../../../pipeline/pages/html.ts';
import { examples } from '../../../schemas/agency/examples.ts';
import { sample } from './parts.ts';

const { indicator, breakdown } = examples.series;
const SERIES = `/v1/indicators/${indicator}?breakdown=${breakdown.dimension}&from=2024-01&to=2024-12`;

/** From nothing to a chart: the monthly cases by scope, in three languages. */
export const quickStart = (origin: string): Html => html`<section id="mulai">
<h2>Mulai <span class="en" lang="en">Start</span></h2>
<p>Kasus per bulan menurut lingkup, siap digambar. <span class="en" lang="en">Monthly cases by scope, ready for a chart.</span></p>
${sample('curl', `curl -H 'accept: text/csv' '${origin}${SERIES}'`)}
${sample(
  'Python',
  `import pandas as pd
url = "${origin}${SERIES}"
cases = pd.read_csv(url, storage_options={"Accept": "text/csv"})
cases.pivot(index="period", columns="category", values="value").plot.bar(stacked=True)`,
)}
${sample(
  'R',
  `cases <- read.csv(url("${origin}${SERIES}", headers = c(Accept = "text/csv")))
barplot(value ~ category + period, data = cases, legend.text = TRUE)`,
)}
<p>Indikator lain: <a href="/v1/indicators">/v1/indicators</a> menyebut id dan rincian (grains) yang terbit. <span class="en" lang="en">Other indicators: /v1/indicators lists ids and the grains that are published.</span></p>
</section>`;
