import type { CodeList } from '../../model/code-list.ts';
import { text } from '../../model/text.ts';

/** Sex, as the agency's forms write it. */
export const sexes: CodeList = {
  id: 'jenis-kelamin',
  title: text('Jenis kelamin', 'Sex'),
  codes: [
    { code: 'L', title: text('Laki-laki', 'Male'), aliases: ['Laki-laki', 'Laki laki', 'Pria'] },
    { code: 'P', title: text('Perempuan', 'Female'), aliases: ['Perempuan', 'Wanita'] },
  ],
};

/** Age groups of the reporting form; `group` is the band that is published. */
export const ageGroups: CodeList = {
  id: 'kelompok-umur',
  title: text('Kelompok umur', 'Age group'),
  codes: [
    { code: '<15', title: text('Di bawah 15 tahun', 'Under 15'), group: '<=24' },
    { code: '15-24', title: text('15 sampai 24 tahun', '15 to 24'), group: '<=24' },
    { code: '25-49', title: text('25 sampai 49 tahun', '25 to 49'), group: '25-49' },
    { code: '50-64', title: text('50 sampai 64 tahun', '50 to 64'), group: '50+' },
    { code: '65+', title: text('65 tahun ke atas', '65 and over'), group: '50+' },
  ],
};

/** The fixed bands that ages are published in. */
export const ageBands: CodeList = {
  id: 'kelompok-umur-terbit',
  title: text('Kelompok umur', 'Age band'),
  codes: [
    { code: '<=24', title: text('24 tahun ke bawah', '24 and under') },
    { code: '25-49', title: text('25 sampai 49 tahun', '25 to 49') },
    { code: '50+', title: text('50 tahun ke atas', '50 and over') },
  ],
};
