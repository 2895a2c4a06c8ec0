import { fieldOf } from '../../../schemas/agency/codelists/fields.ts';
import { publisher } from '../../../schemas/agency/publisher.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { type Text, text } from '../../../schemas/model/text.ts';
import type { ReleaseDescription } from '../../publish/metadata/description.ts';
import { type Html, html } from '../html.ts';
import { both } from '../parts.ts';
import { hasRegencies, listed, PERIOD, periodKindsOf, SENSITIVITY } from './words.ts';

/** The facts that a reader asks for first: coverage, frequency, source, terms. */
export const facts = ({ dataset, version, created, periods, files }: ReleaseDescription): Html => {
  const [first, last] = [periods[0]?.period, periods.at(-1)?.period];
  const rows = files.find(({ name }) => name === 'data.csv')?.rows ?? 0;
  return html`<dl class="facts">
${fact(text('Cakupan waktu', 'Months covered'), first ? html`${first} – ${last}` : html`–`)}
${fact(text('Cakupan wilayah', 'Area'), html`${publisher.spatial.name}, ${both(hasRegencies(dataset) ? text('juga per kabupaten/kota', 'by regency, too') : text('seluruh provinsi', 'the whole province'))}`)}
${fact(text('Angka', 'Figures'), html`${both(listed(periodKindsOf(dataset).map((kind) => PERIOD[kind])))}`)}
${fact(text('Pembaruan', 'Updated'), both(frequency(dataset)))}
${fact(text('Versi terbaru', 'Newest version'), html`<a href="${version}/">${version}</a>, <time datetime="${created}">${created.slice(0, 10)}</time>`)}
${fact(text('Isi data.csv', 'In data.csv'), both(text(`${rows} baris`, `${rows} rows`)))}
${fact(text('Satu baris sumber', 'One source row'), both(dataset.rowIs))}
${fact(text('Sifat sumber', 'Sensitivity'), both(SENSITIVITY[dataset.sensitivity]))}
${fact(text('Bidang', 'Field'), both(fieldOf(dataset).title))}
${fact(text('Lisensi', 'License'), html`<a href="${publisher.license.url}" rel="license">${publisher.license.name}</a>`)}
${fact(text('Kontak', 'Contact'), html`${publisher.name}, <a href="mailto:${publisher.email}">${publisher.email}</a>`)}
</dl>`;
};

const fact = (name: Text, value: Html): Html => html`<div><dt>${both(name)}</dt><dd>${value}</dd></div>`;

const frequency = ({ release: { lagDays } }: Dataset): Text =>
  lagDays === undefined
    ? text('setiap bulan', 'every month')
    : text(
        `setiap bulan, paling cepat ${lagDays} hari sesudah bulannya berakhir`,
        `every month, at the earliest ${lagDays} days after it has ended`,
      );
