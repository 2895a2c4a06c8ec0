import type { CodeList } from './code-list.ts';
import { text } from './text.ts';

/** Observation status. `published`: a value is present. The others say why the value is zero or absent. */
export const STATUSES = ['published', 'zero', 'suppressed', 'not_reported', 'not_yet_published'] as const;
export type Status = (typeof STATUSES)[number];

/** The statuses as a code list, for data dictionaries. */
export const statuses: CodeList = {
  id: 'status',
  title: text('Status nilai', 'Value status'),
  codes: [
    { code: 'published', title: text('Diterbitkan', 'Published') },
    { code: 'zero', title: text('Nol', 'Zero') },
    {
      code: 'suppressed',
      title: text('Disembunyikan untuk melindungi orang', 'Suppressed to protect people'),
    },
    { code: 'not_reported', title: text('Tidak dilaporkan', 'Not reported') },
    { code: 'not_yet_published', title: text('Belum diterbitkan', 'Not yet published') },
  ],
};
