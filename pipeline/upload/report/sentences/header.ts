import { text } from '../../../../schemas/model/text.ts';
import { classText } from './personal.ts';
import { expects, fact, join, type Sentences, suggests } from './sentence.ts';

export const headerSentences: Sentences<'header'> = {
  'header/missing': (finding) =>
    text(
      `Kolom "${finding.column}" tidak ada. Tambahkan kolom itu dengan nama persis seperti di templat; kolom yang diterima: ${finding.expected.id.replace(/^kolom /, '')}.`,
      `Column “${finding.column}” is missing. Add it under exactly the name that the template has; accepted are ${finding.expected.en}.`,
    ),
  'header/unknown': (finding) =>
    join(
      text(
        `Kolom "${finding.column}" tidak dikenal dalam dataset ini dan tidak boleh ikut diunggah.`,
        `Column “${finding.column}” is not known in this dataset and may not be uploaded with it.`,
      ),
      suggests(finding),
      text(
        `Hapus kolom itu atau betulkan namanya. Yang diterima: ${finding.expected.id}.`,
        `Delete the column or correct its name. Accepted: ${finding.expected.en}.`,
      ),
    ),
  'header/duplicate': (finding) =>
    text(
      `Kolom "${finding.column}" ada dua kali: kolom ke-${fact(finding, 'other')} dan ke-${fact(finding, 'position')}. Hapus salah satu.`,
      `Column “${finding.column}” is there twice: as columns ${fact(finding, 'other')} and ${fact(finding, 'position')}. Delete one of them.`,
    ),
  'header/empty': (finding) =>
    text(
      `Kolom ke-${fact(finding, 'position')} tidak punya nama, tetapi ada isinya atau ada kolom lain sesudahnya. Hapus kolom itu atau beri nama sesuai templat.`,
      `Column ${fact(finding, 'position')} has no name, yet it holds something or other columns follow. Delete it, or name it as the template does.`,
    ),
  'header/reserved': (finding) =>
    join(
      text(
        `Nama kolom "${finding.value}" adalah kata khusus komputer dan tidak boleh dipakai.`,
        `The column name “${finding.value}” is a reserved word of computers and may not be used.`,
      ),
      expects(finding),
    ),
  'header/too-many': (finding) =>
    text(
      `Berkas punya ${fact(finding, 'found')} kolom; paling banyak ${fact(finding, 'limit')}. Pakai templat dataset ini dan hapus kolom lain.`,
      `The file has ${fact(finding, 'found')} columns; at most ${fact(finding, 'limit')} are allowed. Use the template of this dataset and delete other columns.`,
    ),
  'header/personal-data': (finding) => {
    const kind = classText(fact(finding, 'class'));
    const dataset = fact(finding, 'dataset');
    return join(
      text(
        `Kolom ke-${fact(finding, 'position')} memuat data pribadi (${kind.id}). Daftar orang satu per satu tidak boleh diunggah.`,
        `Column ${fact(finding, 'position')} is for personal data (${kind.en}). Lists of individual persons may not be uploaded.`,
      ),
      text(
        `Pakai templat rekapitulasi, yang berisi jumlah dan bukan nama: npx bersinar template ${dataset}`,
        `Use the aggregate template, which holds counts and no names: npx bersinar template ${dataset}`,
      ),
    );
  },
};
