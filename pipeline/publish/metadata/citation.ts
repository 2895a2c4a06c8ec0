import { addressOf, publisher } from '../../../schemas/agency/publisher.ts';
import type { ReleaseDescription, ReleaseDocument } from './description.ts';

type Cited = Pick<ReleaseDescription, 'dataset' | 'version' | 'created'>;

const addressOfRelease = ({ dataset, version }: Cited): string =>
  addressOf(`/datasets/${dataset.id}/${version}/`);

/** The citation of a version, one line: publisher (year), title, version, address, licence. */
export const citationText = (release: Cited): string => {
  const { dataset, version, created } = release;
  return `${publisher.name} (${created.slice(0, 4)}). ${dataset.title.id} [${dataset.title.en}] (versi ${version}) [set data]. ${publisher.catalog.title.id}. ${addressOfRelease(release)}. ${publisher.license.name}.`;
};

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts `\{` as a brace that must be closed.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text as BibTeX reads it: its special characters escaped, capitals kept by the outer braces. */
const bib = (value: string): string =>
  `{{${value.replace(/[\\~^&%$#_{}]/g, (character) => ESCAPES[character] ?? `\\${character}`)}}}`;

/** The citation as a BibTeX entry. */
export const citationBibtex = (release: Cited): string => {
  const { dataset, version, created } = release;
  const fields = {
    author: bib(publisher.name),
    title: bib(`${dataset.title.id} (${dataset.title.en})`),
    year: `{${created.slice(0, 4)}}`,
    month: `{${Number(created.slice(5, 7))}}`,
    publisher: bib(publisher.catalog.title.id),
    version: `{${version}}`,
    url: `{${addressOfRelease(release)}}`,
    note: bib(`Version ${version}, ${publisher.license.name}`),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`);
  return `@misc{${dataset.id}-${version},\n${lines.join(',\n')}\n}\n`;
};

/** The citation, with instructions in English for readers who do not know Indonesian. */
const citationNote = (release: Cited): string => `${citationText(release)}

Sebutkan versi: berkas versi ini tidak pernah berubah.
In English: cite this version of "${release.dataset.title.en}" as above ("versi" is version, "set data" is data set); its files never change.
`;

/** `citation.txt` and `citation.bib`. */
export const citations = (release: Cited): readonly ReleaseDocument[] => {
  const encoder = new TextEncoder();
  return [
    {
      name: 'citation.txt',
      mediaType: 'text/plain; charset=utf-8',
      body: encoder.encode(citationNote(release)),
    },
    {
      name: 'citation.bib',
      mediaType: 'application/x-bibtex; charset=utf-8',
      body: encoder.encode(citationBibtex(release)),
    },
  ];
};
