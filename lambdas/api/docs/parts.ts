import { type Html, html } from '../../../pipeline/pages/html.ts';
import { splitBilingual } from '../../../schemas/api/bilingual.ts';

/** A text of the document in both languages, `code` marked as such. */
export const prose = (text: string): Html => {
  const { id, en } = splitBilingual(text);
  return id === en ? coded(id) : html`${coded(id)} <span class="en" lang="en">${coded(en)}</span>`;
};

const coded = (text: string): Html =>
  html`${text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;

/** A summary `Indonesian / English` as a heading's text. */
export const titled = (summary: string): Html => {
  const [id = summary, en] = summary.split(' / ');
  return en === undefined ? html`${id}` : html`${id} <span class="en" lang="en">${en}</span>`;
};

/** Text to copy, reachable by keyboard when it scrolls. */
export const sample = (label: string, text: string): Html =>
  html`<figure class="sample"><figcaption>${label}</figcaption><pre tabindex="0" aria-label="${label}"><code>${text}</code></pre></figure>`;
