import { statuses } from '../../schemas/model/status.ts';
import type { Text } from '../../schemas/model/text.ts';
import { type Html, html } from './html.ts';

/** Status code -> its meaning. */
export const STATUS_TITLES: ReadonlyMap<string, Text> = new Map(
  statuses.codes.map(({ code, title }) => [code, title]),
);

/** Indonesian with its English beside it; once where they are the same. */
export const both = ({ id, en }: Text): Html =>
  id === en ? html`${id}` : html`${id} <span class="en" lang="en">${en}</span>`;

/** A section's heading in both languages; `anchor` is where links within the page lead. */
export const heading = (id: string, en: string, anchor?: string): Html =>
  html`<h2${anchor !== undefined && html` id="${anchor}"`}>${id}${id !== en && html` <span class="en" lang="en">${en}</span>`}</h2>`;

/** A column's heading, English under it. */
export const th = (id: string, en: string): Html =>
  id === en
    ? html`<th scope="col">${id}</th>`
    : html`<th scope="col">${id}<br><span lang="en">${en}</span></th>`;

/** A table that scrolls sideways on a phone, reachable by keyboard. */
export const table = (label: string, head: readonly Html[], rows: readonly Html[]): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;

/** Bytes for people: `812 B`, `15.3 KiB`, `2.0 MiB`. */
export const size = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  const kibi = bytes / 1024;
  return kibi < 1024 ? `${kibi.toFixed(1)} KiB` : `${(kibi / 1024).toFixed(1)} MiB`;
};
