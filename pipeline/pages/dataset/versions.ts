import { type Text, text } from '../../../schemas/model/text.ts';
import type { FeedRelease } from '../../publish/catalogue/feed.ts';
import type { Change } from '../../publish/manifest/change.ts';
import { type Html, html } from '../html.ts';
import { both, table, th } from '../parts.ts';

/** A release as a dataset's page lists it. */
export interface ListedRelease extends FeedRelease {
  readonly change: Change['type'];
  /** First and last month. */
  readonly periods: { readonly from: string; readonly to: string };
}

/** How many versions the page lists; the feed and the API have all of them. */
export const SHOWN_VERSIONS = 24;

const CHANGES: Readonly<Record<Change['type'], Text>> = {
  major: text('bentuk berubah', 'form changed'),
  minor: text('tambahan', 'addition'),
  patch: text('perbaikan', 'correction'),
};

const FIRST: Text = text('rilis pertama', 'first release');

/** The newest versions and what changed with each; `releases` are the newest first. */
export const versionsTable = (dataset: string, releases: readonly ListedRelease[]): Html => {
  const before = (releases[0]?.n ?? 0) - releases.length;
  return html`${table(
    'Riwayat versi',
    [
      th('Versi', 'Version'),
      th('Tanggal', 'Date'),
      th('Jenis', 'Kind'),
      th('Bulan', 'Months'),
      th('Perubahan', 'Changes'),
    ],
    releases.map(
      ({ n, version, created, change, periods, summary }) =>
        html`<tr><th scope="row"><a href="${version}/">${version}</a></th><td class="k"><time datetime="${created}">${created.slice(0, 10)}</time></td><td>${both(n === 1 ? FIRST : CHANGES[change])}</td><td class="k">${periods.from} – ${periods.to}</td><td>${both(summary)}</td></tr>`,
    ),
  )}
<p><small>${before > 0 && html`${before} versi lebih lama <span lang="en">(${before} older versions)</span>: `}<a href="/v1/datasets/${dataset}/versions">/v1/datasets/${dataset}/versions</a> · <a href="feed.xml">feed.xml</a> (Atom)</small></p>`;
};
