import { addressOf, publisher } from '../../../schemas/agency/publisher.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Text } from '../../../schemas/model/text.ts';
import { html } from '../../pages/html.ts';
import { versionsPath } from './catalog.ts';

/** A release as a feed lists it. */
export interface FeedRelease {
  readonly n: number;
  readonly version: string;
  readonly created: string;
  readonly summary: Text;
}

/** The number of releases in a feed: two years of months. Without a limit, every release would write all earlier ones again. */
export const FEED_RELEASES = 24;

/**
 * `feed.xml`: an Atom feed of a dataset's newest releases, newest first, with where all of them are. Its dates are the
 * releases', never the clock's.
 */
export const feedXml = (dataset: Dataset, releases: readonly FeedRelease[]): Uint8Array => {
  const newestFirst = [...releases].sort((a, b) => b.n - a.n).slice(0, FEED_RELEASES);
  const self = addressOf(`/datasets/${dataset.id}/feed.xml`);
  // Escaping for HTML and for XML is the same for the five characters that matter.
  const xml = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">
  <id>${self}</id>
  <title>${dataset.title.id} (${dataset.title.en})</title>
  <updated>${newestFirst[0]?.created}</updated>
  <author><name>${publisher.name}</name><uri>${publisher.homepage}</uri></author>
  <rights>${publisher.license.name}</rights>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="version-history" type="application/json" href="${addressOf(versionsPath(dataset.id))}"/>
  ${newestFirst.map((release) => entry(dataset, release))}</feed>
`;
  return new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n${xml.html}`);
};

const entry = (dataset: Dataset, { version, created, summary }: FeedRelease) => {
  const address = addressOf(`/datasets/${dataset.id}/${version}/`);
  return html`<entry>
    <id>${address}</id>
    <title>${dataset.title.id} ${version}</title>
    <updated>${created}</updated>
    <link rel="alternate" type="text/html" href="${address}"/>
    <summary>${summary.id} / ${summary.en}</summary>
  </entry>
  `;
};
