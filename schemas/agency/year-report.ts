import { text } from '../model/text.ts';
import type { YearReport } from '../model/year-report.ts';

/** The year report: one chapter for each field of work, its figures filled in when the page is drawn. */
export const yearReport: YearReport = [
  {
    title: text('Kerja sama', 'Cooperation'),
    account: text(
      'Sepanjang {year} ditandatangani {cooperation-documents} dokumen kerja sama: {cooperation-documents.kategori_mitra.PEMERINTAH} dengan instansi pemerintah, {cooperation-documents.kategori_mitra.PENDIDIKAN} dengan lembaga pendidikan, {cooperation-documents.kategori_mitra.KOMUNITAS} dengan komunitas masyarakat, dan {cooperation-documents.kategori_mitra.SWASTA} dengan dunia usaha.',
      'In {year}, {cooperation-documents} cooperation documents were signed: {cooperation-documents.kategori_mitra.PEMERINTAH} with government, {cooperation-documents.kategori_mitra.PENDIDIKAN} with education, {cooperation-documents.kategori_mitra.KOMUNITAS} with communities and {cooperation-documents.kategori_mitra.SWASTA} with the private sector.',
    ),
  },
  {
    title: text('Pencegahan', 'Prevention'),
    account: text(
      '{desa-bersinar} desa dan kelurahan menjadi Desa Bersinar (bersih narkoba). Program ketahanan keluarga menjangkau {families-reached} keluarga; {peer-educators-trained} pelajar dilatih menjadi pendidik sebaya, dan {educators-trained} pendidik dari {educator-schools} sekolah mengikuti pelatihan.',
      '{desa-bersinar} villages became drug-free villages. The family resilience programme reached {families-reached} families; {peer-educators-trained} pupils were trained as peer educators, and {educators-trained} educators of {educator-schools} schools took part in training.',
    ),
  },
  {
    title: text('Pemberdayaan masyarakat', 'Community empowerment'),
    account: text(
      'Terbentuk {p4gn-activists} penggiat P4GN: {p4gn-activists.lingkungan.PENDIDIKAN} di lingkungan pendidikan, {p4gn-activists.lingkungan.PEMERINTAH} di instansi pemerintah, {p4gn-activists.lingkungan.MASYARAKAT} di masyarakat, dan {p4gn-activists.lingkungan.SWASTA} di dunia usaha.',
      '{p4gn-activists} activists were formed: {p4gn-activists.lingkungan.PENDIDIKAN} in education, {p4gn-activists.lingkungan.PEMERINTAH} in government, {p4gn-activists.lingkungan.MASYARAKAT} in communities and {p4gn-activists.lingkungan.SWASTA} in the private sector.',
    ),
  },
  {
    title: text('Rehabilitasi', 'Rehabilitation'),
    account: text(
      '{clients-rehabilitated} klien direhabilitasi, {clients-rehabilitated.layanan.RAWAT_JALAN} di antaranya rawat jalan dan {clients-rehabilitated.layanan.RAWAT_INAP} rawat inap: {rehabilitation-rate} per 100.000 penduduk. {sni-facilities-agency} fasilitas BNNP dan {sni-facilities-other} fasilitas mitra memenuhi SNI. {ibm-units} unit Intervensi Berbasis Masyarakat bekerja dengan {recovery-agents} agen pemulihan.',
      '{clients-rehabilitated} clients were rehabilitated, {clients-rehabilitated.layanan.RAWAT_JALAN} of them as outpatients and {clients-rehabilitated.layanan.RAWAT_INAP} as inpatients: {rehabilitation-rate} per 100 000 residents. {sni-facilities-agency} facilities of the agency and {sni-facilities-other} of partners meet the national standard. {ibm-units} community-based units work with {recovery-agents} recovery agents.',
    ),
  },
  {
    title: text('Pemberantasan', 'Enforcement'),
    account: text(
      '{syndicate-cases} kasus jaringan narkotika diungkap, {syndicate-cases.lingkup.ANTARPROVINSI} antarprovinsi dan {syndicate-cases.lingkup.LOKAL} lokal, dengan {suspects} tersangka (rata-rata {suspects-per-case} per kasus). Disita {seized-ganja:unit} ganja, {seized-sabu:unit} sabu, dan {seized-ekstasi} butir ekstasi.',
      '{syndicate-cases} network cases were uncovered, {syndicate-cases.lingkup.ANTARPROVINSI} interprovincial and {syndicate-cases.lingkup.LOKAL} local, with {suspects} suspects (on average {suspects-per-case} a case). Seized: {seized-ganja:unit} of cannabis, {seized-sabu:unit} of crystal methamphetamine and {seized-ekstasi} ecstasy tablets.',
    ),
  },
];
