import type { CodeList } from '../../model/code-list.ts';
import { text } from '../../model/text.ts';

/** Kinds of cooperation document. */
export const documentTypes: CodeList = {
  id: 'jenis-dokumen',
  title: text('Jenis dokumen', 'Document type'),
  codes: [
    { code: 'MOU', title: text('Nota kesepahaman', 'Memorandum of understanding') },
    { code: 'PKS', title: text('Perjanjian kerja sama', 'Cooperation agreement') },
  ],
};

/** Categories of cooperation partner. */
export const partnerCategories: CodeList = {
  id: 'kategori-mitra',
  title: text('Kategori mitra', 'Partner category'),
  codes: [
    { code: 'PEMERINTAH', title: text('Instansi pemerintah', 'Government') },
    { code: 'PENDIDIKAN', title: text('Lembaga pendidikan', 'Education') },
    { code: 'KOMUNITAS', title: text('Komunitas masyarakat', 'Community') },
    { code: 'SWASTA', title: text('Dunia usaha', 'Private sector') },
  ],
};
