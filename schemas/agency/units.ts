import type { Unit } from '../model/satu-data.ts';
import { text } from '../model/text.ts';

const unit = (code: string, id: string, en: string): Unit => ({ code, title: text(id, en) });

/** Units of measurement of measures and indicators. */
export const units = {
  document: unit('dokumen', 'dokumen', 'documents'),
  village: unit('desa', 'desa/kelurahan', 'villages'),
  family: unit('keluarga', 'keluarga', 'families'),
  pupil: unit('pelajar', 'pelajar', 'pupils'),
  educator: unit('pendidik', 'pendidik', 'educators'),
  school: unit('sekolah', 'sekolah', 'schools'),
  person: unit('orang', 'orang', 'persons'),
  facility: unit('fasilitas', 'fasilitas', 'facilities'),
  unit: unit('unit', 'unit', 'units'),
  agent: unit('agen', 'agen pemulihan', 'recovery agents'),
  case: unit('kasus', 'kasus', 'cases'),
  suspect: unit('tersangka', 'tersangka', 'suspects'),
  gram: unit('g', 'gram', 'grams'),
  tablet: unit('butir', 'butir', 'tablets'),
  suspectsPerCase: unit('tersangka/kasus', 'tersangka per kasus', 'suspects per case'),
  agentsPerUnit: unit('agen/unit', 'agen per unit', 'agents per unit'),
  per100000: unit('per 100.000 penduduk', 'per 100.000 penduduk', 'per 100 000 residents'),
} as const;
