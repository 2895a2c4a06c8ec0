import type { PersonalClass } from './classes.ts';

const HEADERS: Readonly<Record<string, PersonalClass>> = {
  nama: 'name',
  nama_lengkap: 'name',
  nama_klien: 'name',
  nama_pasien: 'name',
  nama_tersangka: 'name',
  nama_peserta: 'name',
  nama_siswa: 'name',
  nama_ibu: 'name',
  nama_orang_tua: 'name',
  name: 'name',
  inisial: 'initials',
  inisial_klien: 'initials',
  nik: 'nik',
  no_nik: 'nik',
  ktp: 'nik',
  no_ktp: 'nik',
  kk: 'kk',
  no_kk: 'kk',
  npwp: 'npwp',
  nip: 'nip',
  nrp: 'nip',
  alamat: 'address',
  alamat_rumah: 'address',
  no_rm: 'medical-record',
  rekam_medis: 'medical-record',
  no_rekam_medis: 'medical-record',
  tgl_lahir: 'birth',
  tanggal_lahir: 'birth',
  tempat_lahir: 'birth',
  tempat_tanggal_lahir: 'birth',
  ttl: 'birth',
  no_hp: 'phone',
  no_telp: 'phone',
  no_telepon: 'phone',
  telepon: 'phone',
  email: 'email',
  no_polisi: 'plate',
};

/** The class of personal data that a normalised column name announces, or undefined. */
export const personalHeader = (name: string): PersonalClass | undefined => {
  const plain = name.replace(/[.:]/g, '').replace(/^nomor_/, 'no_');
  return Object.hasOwn(HEADERS, plain) ? HEADERS[plain] : undefined;
};
