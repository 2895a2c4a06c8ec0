import { reasonSentence } from '../../publish/changes/reasons.ts';
import type { ManifestFile } from '../../publish/manifest/manifest.ts';
import type { ReleaseDescription } from '../../publish/metadata/description.ts';
import { type Html, html } from '../html.ts';
import { both, STATUS_TITLES, size, table, th } from '../parts.ts';

const SHOWN_REASONS = 12;

/** The changes of a version, one sentence for each reason; `folder` is the path of its files, relative to the page. */
export const changes = ({ change, previous }: ReleaseDescription, folder = ''): Html => {
  // Added months always change the files, so the list leaves that reason out.
  const telling = change.reasons.filter(({ code }) => code !== 'values-changed');
  const reasons = telling.length > 0 ? telling : change.reasons;
  const more = reasons.length - SHOWN_REASONS;
  return html`<ul>${reasons.slice(0, SHOWN_REASONS).map((reason) => html`<li>${both(reasonSentence(reason))}</li>`)}${more > 0 && html`<li>dan ${more} lagi <span class="en" lang="en">and ${more} more</span></li>`}</ul>
<p><a href="${folder}changes.json">changes.json</a>${previous && html` · <a href="${folder}../${previous.version}/">versi sebelumnya <span lang="en">(previous version)</span>: ${previous.version}</a>`}</p>`;
};

/** The data files with sizes and hashes; `folder` is their path, relative to the page. */
export const downloads = (files: readonly ManifestFile[], folder = ''): Html =>
  table(
    'Unduh',
    [th('Berkas', 'File'), th('Ukuran', 'Size'), th('Baris', 'Rows'), th('SHA-256', 'SHA-256')],
    files.map(
      ({ name, bytes, rows, sha256 }) =>
        html`<tr><td><a href="${folder}${name}" download>${name}</a></td><td class="n">${size(bytes)}</td><td class="n">${rows}</td><td><code class="hash">${sha256}</code></td></tr>`,
    ),
  );

/** The upload of each month of a release. */
export const uploads = ({
  periods,
  rows,
}: Pick<ReleaseDescription, 'periods' | 'rows'>): Html => html`${table(
  'Asal-usul',
  [
    th('Periode', 'Period'),
    th('Status', 'Status'),
    th('Diterima', 'Received'),
    th('Baris', 'Rows'),
    th('SHA-256 unggahan', 'Upload SHA-256'),
  ],
  periods.map(
    ({ period, status, upload }) =>
      html`<tr><td class="k">${period}</td><td>${both(STATUS_TITLES.get(status) ?? { id: status, en: status })}</td><td class="k">${upload.received.slice(0, 10)}</td><td class="n">${upload.rows}</td><td>${upload.sha256 ? html`<code class="hash">${upload.sha256}</code>` : html`<small>tidak diumumkan / withheld</small>`}</td></tr>`,
  ),
)}
${rows && html`<p><small>${rows.rowsIn} baris masuk: ${rows.released} dipakai, ${rows.repeated} berulang, ${rows.embargoed} menunggu. <span lang="en">${rows.rowsIn} rows in: ${rows.released} used, ${rows.repeated} repeated, ${rows.embargoed} waiting.</span></small></p>`}`;
