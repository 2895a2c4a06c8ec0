import type { ComponentChildren } from 'preact';
import type { Summary } from '../parts/catalog.ts';
import { Figure, Part } from './figure-link.tsx';

interface AccountProps {
  readonly summary: Summary;
  readonly year: string;
}

/** The account in sentences, field by field, as the agency tells its year; the words are fixed, the numbers are not. */
export const Account = ({ summary: { indicators }, year }: AccountProps) => {
  const say = (lang: 'id' | 'en') => ({
    n: (id: string, unit = false) => (
      <Figure of={indicators.find((indicator) => indicator.id === id)} {...{ year, lang, unit }} />
    ),
    part: (id: string, dimension: string, code: string) => (
      <Part of={indicators.find((indicator) => indicator.id === id)} {...{ dimension, code, year, lang }} />
    ),
  });
  const { n, part } = say('id');
  const en = say('en');
  return (
    <>
      <Chapter id="Kerja sama" en="Cooperation">
        <p>
          Sepanjang {year} ditandatangani {n('cooperation-documents')} dokumen kerja sama:{' '}
          {part('cooperation-documents', 'kategori_mitra', 'PEMERINTAH')} dengan instansi pemerintah,{' '}
          {part('cooperation-documents', 'kategori_mitra', 'PENDIDIKAN')} dengan lembaga pendidikan,{' '}
          {part('cooperation-documents', 'kategori_mitra', 'KOMUNITAS')} dengan komunitas masyarakat, dan{' '}
          {part('cooperation-documents', 'kategori_mitra', 'SWASTA')} dengan dunia usaha.
        </p>
        <p class="en" lang="en">
          In {year}, {en.n('cooperation-documents')} cooperation documents were signed:{' '}
          {en.part('cooperation-documents', 'kategori_mitra', 'PEMERINTAH')} with government,{' '}
          {en.part('cooperation-documents', 'kategori_mitra', 'PENDIDIKAN')} with education,{' '}
          {en.part('cooperation-documents', 'kategori_mitra', 'KOMUNITAS')} with communities and{' '}
          {en.part('cooperation-documents', 'kategori_mitra', 'SWASTA')} with the private sector.
        </p>
      </Chapter>
      <Chapter id="Pencegahan" en="Prevention">
        <p>
          {n('desa-bersinar')} desa dan kelurahan menjadi Desa Bersinar (bersih narkoba). Program ketahanan
          keluarga menjangkau {n('families-reached')} keluarga; {n('peer-educators-trained')} pelajar dilatih
          menjadi pendidik sebaya, dan {n('educators-trained')} pendidik dari {n('educator-schools')} sekolah
          mengikuti pelatihan.
        </p>
        <p class="en" lang="en">
          {en.n('desa-bersinar')} villages became drug-free villages. The family resilience programme reached{' '}
          {en.n('families-reached')} families; {en.n('peer-educators-trained')} pupils were trained as peer
          educators, and {en.n('educators-trained')} educators of {en.n('educator-schools')} schools took part
          in training.
        </p>
      </Chapter>
      <Chapter id="Pemberdayaan masyarakat" en="Community empowerment">
        <p>
          Terbentuk {n('p4gn-activists')} penggiat P4GN: {part('p4gn-activists', 'lingkungan', 'PENDIDIKAN')}{' '}
          di lingkungan pendidikan, {part('p4gn-activists', 'lingkungan', 'PEMERINTAH')} di instansi
          pemerintah, {part('p4gn-activists', 'lingkungan', 'MASYARAKAT')} di masyarakat, dan{' '}
          {part('p4gn-activists', 'lingkungan', 'SWASTA')} di dunia usaha.
        </p>
        <p class="en" lang="en">
          {en.n('p4gn-activists')} activists were formed:{' '}
          {en.part('p4gn-activists', 'lingkungan', 'PENDIDIKAN')} in education,{' '}
          {en.part('p4gn-activists', 'lingkungan', 'PEMERINTAH')} in government,{' '}
          {en.part('p4gn-activists', 'lingkungan', 'MASYARAKAT')} in communities and{' '}
          {en.part('p4gn-activists', 'lingkungan', 'SWASTA')} in the private sector.
        </p>
      </Chapter>
      <Chapter id="Rehabilitasi" en="Rehabilitation">
        <p>
          {n('clients-rehabilitated')} klien direhabilitasi,{' '}
          {part('clients-rehabilitated', 'layanan', 'RAWAT_JALAN')} di antaranya rawat jalan dan{' '}
          {part('clients-rehabilitated', 'layanan', 'RAWAT_INAP')} rawat inap: {n('rehabilitation-rate')} per
          100.000 penduduk. {n('sni-facilities-agency')} fasilitas BNNP dan {n('sni-facilities-other')}{' '}
          fasilitas mitra memenuhi SNI. {n('ibm-units')} unit Intervensi Berbasis Masyarakat bekerja dengan{' '}
          {n('recovery-agents')} agen pemulihan.
        </p>
        <p class="en" lang="en">
          {en.n('clients-rehabilitated')} clients were rehabilitated,{' '}
          {en.part('clients-rehabilitated', 'layanan', 'RAWAT_JALAN')} of them as outpatients and{' '}
          {en.part('clients-rehabilitated', 'layanan', 'RAWAT_INAP')} as inpatients:{' '}
          {en.n('rehabilitation-rate')} per 100 000 residents. {en.n('sni-facilities-agency')} facilities of
          the agency and {en.n('sni-facilities-other')} of partners meet the national standard.{' '}
          {en.n('ibm-units')} community-based units work with {en.n('recovery-agents')} recovery agents.
        </p>
      </Chapter>
      <Chapter id="Pemberantasan" en="Enforcement">
        <p>
          {n('syndicate-cases')} kasus jaringan narkotika diungkap,{' '}
          {part('syndicate-cases', 'lingkup', 'ANTARPROVINSI')} antarprovinsi dan{' '}
          {part('syndicate-cases', 'lingkup', 'LOKAL')} lokal, dengan {n('suspects')} tersangka (rata-rata{' '}
          {n('suspects-per-case')} per kasus). Disita {n('seized-ganja', true)} ganja,{' '}
          {n('seized-sabu', true)} sabu, dan {n('seized-ekstasi')} butir ekstasi.
        </p>
        <p class="en" lang="en">
          {en.n('syndicate-cases')} network cases were uncovered,{' '}
          {en.part('syndicate-cases', 'lingkup', 'ANTARPROVINSI')} interprovincial and{' '}
          {en.part('syndicate-cases', 'lingkup', 'LOKAL')} local, with {en.n('suspects')} suspects (on average{' '}
          {en.n('suspects-per-case')} a case). Seized: {en.n('seized-ganja', true)} of cannabis,{' '}
          {en.n('seized-sabu', true)} of crystal methamphetamine and {en.n('seized-ekstasi')} ecstasy tablets.
        </p>
      </Chapter>
    </>
  );
};

const Chapter = ({
  id,
  en,
  children,
}: {
  readonly id: string;
  readonly en: string;
  readonly children: ComponentChildren;
}) => (
  <section>
    <h2>
      {id}{' '}
      <span class="en" lang="en">
        {en}
      </span>
    </h2>
    {children}
  </section>
);
