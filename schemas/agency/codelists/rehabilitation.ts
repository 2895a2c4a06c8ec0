import type { CodeList } from '../../model/code-list.ts';
import { text } from '../../model/text.ts';
import { drugs } from './drugs.ts';
import { regencies } from './regions.ts';

/** Codes for clients who live outside the seven regencies. */
export const elsewhere: CodeList = {
  id: 'domisili-lain',
  title: text('Domisili lain', 'Other residence'),
  codes: [
    { code: '99', title: text('Luar provinsi', 'Outside the province') },
    { code: '00', title: text('Tidak diketahui', 'Unknown') },
  ],
};

/** Where clients live. */
export const residences: CodeList = {
  id: 'domisili',
  title: text('Kabupaten/kota domisili', 'Regency of residence'),
  codes: [...regencies.codes, ...elsewhere.codes],
};

/** Rehabilitation services. */
export const services: CodeList = {
  id: 'layanan',
  title: text('Layanan rehabilitasi', 'Rehabilitation service'),
  codes: [
    { code: 'RAWAT_JALAN', title: text('Rawat jalan', 'Outpatient') },
    { code: 'RAWAT_INAP', title: text('Rawat inap', 'Inpatient') },
    { code: 'PASCAREHAB', title: text('Pascarehabilitasi', 'Aftercare') },
  ],
};

/** Substances that a client can be treated for: every drug but the chemicals that others are made of. */
export const substances: CodeList = {
  id: 'zat',
  title: text('Zat utama', 'Main substance'),
  codes: drugs.codes.filter(({ code }) => code !== 'PREKURSOR'),
};

/** The substances that are published. */
export const substanceGroups: CodeList = {
  id: 'zat-terbit',
  title: text('Zat utama', 'Main substance'),
  codes: [
    { code: 'SABU', title: text('Sabu', 'Crystal methamphetamine') },
    { code: 'GANJA', title: text('Ganja', 'Cannabis') },
    { code: 'LAIN', title: text('Zat lain', 'Other substances') },
  ],
};

/** Owners of a rehabilitation facility; `group` is who runs it as published. */
export const owners: CodeList = {
  id: 'pemilik',
  title: text('Pemilik', 'Owner'),
  codes: [
    {
      code: 'BNNP',
      title: text('BNNP dan BNN kabupaten/kota', 'The agency and its branches'),
      group: 'BNNP',
    },
    { code: 'MITRA_PEMERINTAH', title: text('Mitra pemerintah', 'Government partner'), group: 'MITRA' },
    { code: 'MITRA_MASYARAKAT', title: text('Mitra masyarakat', 'Community partner'), group: 'MITRA' },
  ],
};

/** Who runs a facility, as published. */
export const operators: CodeList = {
  id: 'pengelola',
  title: text('Pengelola', 'Operator'),
  codes: [
    { code: 'BNNP', title: text('BNNP dan BNN kabupaten/kota', 'The agency and its branches') },
    { code: 'MITRA', title: text('Mitra', 'Partners') },
  ],
};

/** Types of rehabilitation facility. */
export const facilityTypes: CodeList = {
  id: 'tipe-fasilitas',
  title: text('Tipe fasilitas', 'Facility type'),
  codes: [
    { code: 'KLINIK_PRATAMA', title: text('Klinik pratama', 'Primary clinic') },
    { code: 'PUSKESMAS', title: text('Puskesmas', 'Community health centre') },
    { code: 'RUMAH_SAKIT', title: text('Rumah sakit', 'Hospital') },
    { code: 'LEMBAGA_MASYARAKAT', title: text('Lembaga rehabilitasi masyarakat', 'Community institution') },
  ],
};

/** Whether a facility meets SNI 8807. */
export const certified: CodeList = {
  id: 'sni-8807',
  title: text('Memenuhi SNI 8807', 'Meets SNI 8807'),
  codes: [
    { code: 'YA', title: text('Memenuhi', 'Meets it') },
    { code: 'TIDAK', title: text('Belum memenuhi', 'Does not yet meet it') },
  ],
};

/** Editions of SNI 8807, the national standard for rehabilitation services. */
export const standardEditions: CodeList = {
  id: 'edisi-sni',
  title: text('Edisi SNI 8807', 'Edition of SNI 8807'),
  source: 'Badan Standardisasi Nasional',
  codes: [
    { code: '2019', title: text('SNI 8807:2019', 'SNI 8807:2019') },
    { code: '2022', title: text('SNI 8807:2022', 'SNI 8807:2022') },
  ],
};

/** Whether a community intervention unit is active. */
export const unitStatuses: CodeList = {
  id: 'status-unit',
  title: text('Status unit', 'Unit status'),
  codes: [
    { code: 'AKTIF', title: text('Aktif', 'Active') },
    { code: 'NONAKTIF', title: text('Tidak aktif', 'Inactive') },
  ],
};
