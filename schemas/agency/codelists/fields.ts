import type { CodeList } from '../../model/code-list.ts';
import type { Dataset } from '../../model/dataset.ts';
import { type Text, text } from '../../model/text.ts';

/** Fields of work of P4GN, in the order in which the agency accounts for its year. */
export const fields = {
  id: 'bidang',
  title: text('Bidang P4GN', 'Field of work'),
  codes: [
    { code: 'KERJA_SAMA', title: text('Kerja sama', 'Cooperation') },
    { code: 'PENCEGAHAN', title: text('Pencegahan', 'Prevention') },
    { code: 'PEMBERDAYAAN', title: text('Pemberdayaan masyarakat', 'Community empowerment') },
    { code: 'REHABILITASI', title: text('Rehabilitasi', 'Rehabilitation') },
    { code: 'PEMBERANTASAN', title: text('Pemberantasan', 'Enforcement') },
  ],
} satisfies CodeList;

/** A dataset's field as its code and title; throws where the list has no such code. */
export const fieldOf = ({ id, field }: Pick<Dataset, 'id' | 'field'>): { code: string; title: Text } => {
  const found = fields.codes.find(({ code }) => code === field);
  if (!found)
    throw new Error(`Dataset "${id}" names the field of work "${field}", which is none of the list.`);
  return { code: found.code, title: found.title };
};
