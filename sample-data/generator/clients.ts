import { FACILITIES } from './facilities.ts';
import type { Random } from './random.ts';
import { apportion } from './regencies.ts';
import { repeat, type SampleRow, spread } from './year.ts';

/** New clients a month; 158 and 174 a half-year, 332 in all. */
const MONTHLY = [24, 26, 27, 22, 30, 29, 31, 30, 28, 29, 30, 26];

/** Clients of a half-year from outside the province and of unknown residence: few, so that both are suppressed. */
const ELSEWHERE = [
  { '99': 7, '00': 5 },
  { '99': 8, '00': 4 },
];

const SERVICES = { RAWAT_JALAN: 252, RAWAT_INAP: 46, PASCAREHAB: 34 };
const SEXES = { L: 302, P: 30 };
const AGES = { '<15': 3, '15-24': 88, '25-49': 225, '50-64': 14, '65+': 2 };
const SUBSTANCES = {
  SABU: 214,
  GANJA: 42,
  EKSTASI: 12,
  TEMBAKAU_SINTETIS: 18,
  OBAT_KERAS: 28,
  BENZODIAZEPIN: 12,
  LAINNYA: 6,
};

/** Each code as often as its count says, in random order. */
const dealt = (random: Random, counts: Readonly<Record<string, number>>): readonly string[] =>
  random.shuffle(Object.entries(counts).flatMap(([code, count]) => repeat(count, code)));

/** The residences of the year's clients, half-year by half-year. */
const residences = (random: Random): readonly string[] =>
  ELSEWHERE.flatMap((few, half) => {
    const total = MONTHLY.slice(half * 6, half * 6 + 6).reduce((a, b) => a + b, 0);
    const inside = total - Object.values(few).reduce((a, b) => a + b, 0);
    return dealt(random, { ...apportion(inside), ...few });
  });

/** A facility near the client that has the service: beds are in hospitals and community institutions only. */
const facilityFor = (random: Random, residence: string, service: string): string => {
  const able = FACILITIES.filter(
    ({ tipe }) => service !== 'RAWAT_INAP' || ['RUMAH_SAKIT', 'LEMBAGA_MASYARAKAT'].includes(tipe),
  );
  const near = able.filter(({ wilayah }) => wilayah === residence);
  return random.pick(near.length > 0 ? near : able.filter(({ wilayah }) => wilayah === '19.71')).kode;
};

/** 332 new clients as cells of counts, in the order of their columns. */
export const rehabClients = (random: Random): readonly SampleRow[] => {
  const homes = residences(random);
  const [services, sexes, ages, substances] = [SERVICES, SEXES, AGES, SUBSTANCES].map((counts) =>
    dealt(random, counts),
  );
  const cells = spread(MONTHLY).map((periode, i) => {
    const [home = '', service = ''] = [homes[i], services?.[i]];
    return [
      periode,
      home,
      facilityFor(random, home, service),
      service,
      sexes?.[i],
      ages?.[i],
      substances?.[i],
    ].join();
  });
  const counts = new Map<string, number>();
  for (const cell of cells.sort()) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].map(([cell, jumlah_klien_baru]) => {
    const [periode = '', kode_domisili = '', kode_fasilitas = '', layanan = '', ...rest] = cell.split(',');
    const [jenis_kelamin = '', kelompok_umur = '', zat_utama = ''] = rest;
    return {
      periode,
      kode_domisili,
      kode_fasilitas,
      layanan,
      jenis_kelamin,
      kelompok_umur,
      zat_utama,
      jumlah_klien_baru,
    };
  });
};
