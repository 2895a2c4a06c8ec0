import type { CodeList } from '../../model/code-list.ts';
import { text } from '../../model/text.ts';

/** Stages of a Desa Bersinar. */
export const villageStages: CodeList = {
  id: 'tahap-desa-bersinar',
  title: text('Tahap Desa Bersinar', 'Desa Bersinar stage'),
  codes: [
    { code: 'PENCANANGAN', title: text('Dicanangkan', 'Declared') },
    { code: 'PELAKSANAAN', title: text('Program berjalan', 'Programme running') },
    { code: 'MANDIRI', title: text('Mandiri, program dilanjutkan desa', 'Self-reliant, run by the village') },
  ],
};

/** Activities of the family resilience programme. */
export const familyActivities: CodeList = {
  id: 'kegiatan-ketahanan-keluarga',
  title: text('Kegiatan ketahanan keluarga', 'Family resilience activity'),
  codes: [
    { code: 'PENDIDIKAN_KELUARGA', title: text('Pendidikan keluarga', 'Family education') },
    { code: 'PARENTING_SKILL', title: text('Keterampilan pengasuhan', 'Parenting skills') },
    { code: 'PENDAMPINGAN', title: text('Pendampingan keluarga', 'Family mentoring') },
  ],
};

/** Levels of school. */
export const schoolLevels: CodeList = {
  id: 'jenjang',
  title: text('Jenjang satuan pendidikan', 'School level'),
  codes: [
    { code: 'SD', title: text('Sekolah dasar', 'Primary school') },
    { code: 'MI', title: text('Madrasah ibtidaiyah', 'Islamic primary school') },
    { code: 'SMP', title: text('Sekolah menengah pertama', 'Lower secondary school') },
    { code: 'MTS', title: text('Madrasah tsanawiyah', 'Islamic lower secondary school') },
    { code: 'SMA', title: text('Sekolah menengah atas', 'Upper secondary school') },
    { code: 'MA', title: text('Madrasah aliyah', 'Islamic upper secondary school') },
    { code: 'SMK', title: text('Sekolah menengah kejuruan', 'Vocational secondary school') },
    { code: 'SLB', title: text('Sekolah luar biasa', 'Special school') },
  ],
};

/** Settings that P4GN activists work in. */
export const settings: CodeList = {
  id: 'lingkungan',
  title: text('Lingkungan', 'Setting'),
  codes: [
    { code: 'PENDIDIKAN', title: text('Lingkungan pendidikan', 'Education') },
    { code: 'PEMERINTAH', title: text('Instansi pemerintah', 'Government') },
    { code: 'MASYARAKAT', title: text('Lingkungan masyarakat', 'Community') },
    { code: 'SWASTA', title: text('Dunia usaha', 'Private sector') },
  ],
};
