import { type Text, text } from '../../../../schemas/model/text.ts';

const CLASSES: Readonly<Record<string, Text>> = {
  nik: text('NIK (nomor induk kependudukan)', 'a NIK (national identity number)'),
  kk: text('nomor Kartu Keluarga', 'a family card number'),
  npwp: text('NPWP', 'an NPWP (taxpayer number)'),
  nip: text('NIP pegawai', 'a NIP (civil servant’s number)'),
  phone: text('nomor telepon', 'a telephone number'),
  email: text('alamat surel', 'an e-mail address'),
  plate: text('nomor polisi kendaraan', 'a vehicle’s number plate'),
  'rounded-number': text(
    'nomor panjang yang dibulatkan Excel, mungkin nomor identitas',
    'a long number rounded by Excel, perhaps an identity number',
  ),
  name: text('nama orang', 'names of persons'),
  initials: text('inisial orang', 'initials of persons'),
  address: text('alamat orang', 'addresses of persons'),
  'medical-record': text('nomor rekam medis', 'medical record numbers'),
  birth: text('tempat atau tanggal lahir', 'places or dates of birth'),
};

/** The name of each class of personal data. */
export const classText = (name: string): Text => CLASSES[name] ?? text('data pribadi', 'personal data');
