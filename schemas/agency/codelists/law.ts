import type { CodeList } from '../../model/code-list.ts';
import { text } from '../../model/text.ts';

/** Reach of the network behind a case. */
export const scopes: CodeList = {
  id: 'lingkup',
  title: text('Lingkup jaringan', 'Scope of the network'),
  codes: [
    { code: 'ANTARPROVINSI', title: text('Antarprovinsi', 'Interprovincial') },
    { code: 'LOKAL', title: text('Lokal', 'Local') },
  ],
};

const CODE_IN_FORCE = '2026-01-02';
const DAY_BEFORE = '2026-01-01';

/**
 * Articles that cases are charged under; `validFrom` and `validTo` say when an article is in force.
 * The criminal code (UU 1/2023) is in force since 2026-01-02. It repealed articles 111 to 126 of UU 35/2009, but UU 1/2026
 * of the same day limited this (art. 622(1)(w)) to 112, 113 and others that are not in this list. So 111, 114, 127 and 132
 * stay in force.
 */
export const articles: CodeList = {
  id: 'pasal',
  title: text('Pasal', 'Article'),
  source: 'UU 35/2009; UU 1/2023 pasal 609, 610, 622; UU 1/2026',
  codes: [
    {
      code: 'UU35-111',
      title: text('Menanam, memiliki tanaman golongan I', 'Growing or possessing group I plants'),
    },
    {
      code: 'UU35-112',
      title: text('Memiliki golongan I bukan tanaman', 'Possessing group I, not plants'),
      validTo: DAY_BEFORE,
    },
    {
      code: 'UU35-113',
      title: text('Memproduksi, mengedarkan golongan I', 'Producing or distributing group I'),
      validTo: DAY_BEFORE,
    },
    {
      code: 'UU35-114',
      title: text('Menjual, menjadi perantara golongan I', 'Selling or brokering group I'),
    },
    { code: 'UU35-127', title: text('Penyalahgunaan bagi diri sendiri', 'Own use') },
    { code: 'UU35-132', title: text('Percobaan, permufakatan jahat', 'Attempt or conspiracy') },
    {
      code: 'KUHP-609',
      title: text('Memiliki narkotika bukan tanaman', 'Possessing narcotics, not plants'),
      validFrom: CODE_IN_FORCE,
    },
    {
      code: 'KUHP-610',
      title: text('Memproduksi, mengedarkan narkotika', 'Producing or distributing narcotics'),
      validFrom: CODE_IN_FORCE,
    },
  ],
};
