import type { Random } from './random.ts';
import { apportion, RESIDENTS } from './regencies.ts';
import { month, type SampleRow, spread } from './year.ts';

/** 100 families: each regency's in two activities, in two different months. */
export const familyResilience = (random: Random): readonly SampleRow[] => {
  const activities = ['PENDIDIKAN_KELUARGA', 'PARENTING_SKILL', 'PENDAMPINGAN'];
  return Object.entries(apportion(100)).flatMap(([kode_wilayah, families]) => {
    const first = Math.floor(families / 2);
    return [first, families - first].map((jumlah_keluarga, half) => ({
      periode: month(half === 0 ? random.int(2, 5) : random.int(7, 10)),
      kode_wilayah,
      kode_kegiatan: random.pick(activities),
      jumlah_keluarga,
    }));
  });
};

/** A school that exists in the sample only. */
const school = (number: number): string => `1099${String(number).padStart(4, '0')}`;

/** 40 pupils: five in each of eight schools, one or two schools a regency. */
export const peerEducators = (random: Random): readonly SampleRow[] => {
  const months = random.shuffle(spread([0, 1, 1, 0, 1, 0, 1, 2, 1, 1]));
  return [...Object.keys(RESIDENTS), '19.01'].map((kode_wilayah, index) => {
    const boys = random.int(1, 4);
    return {
      periode: months[index] ?? '',
      npsn: school(101 + index),
      jenjang: random.pick(['SMP', 'MTS', 'SMA', 'MA', 'SMK']),
      kode_wilayah,
      jumlah_l: boys,
      jumlah_p: 5 - boys,
    };
  });
};

/** 20 educators of ten schools in three regencies; one school sends its two in two months. */
export const educatorTraining = (random: Random): readonly SampleRow[] =>
  ['19.71', '19.71', '19.71', '19.71', '19.01', '19.01', '19.01', '19.02', '19.02', '19.02'].flatMap(
    (kode_wilayah, index) => {
      const about = {
        npsn: school(201 + index),
        jenjang: random.pick(['SD', 'SMP', 'SMA', 'SMK']),
        kode_wilayah,
      };
      const [first, second] = [month(random.int(2, 6)), month(random.int(8, 10))];
      return index === 0
        ? [first, second].map((periode) => ({ periode, ...about, jumlah_pendidik: 1 }))
        : [{ periode: random.pick([first, second]), ...about, jumlah_pendidik: 2 }];
    },
  );

/** The reported activists by setting, and the regencies that each setting's were trained in. */
const ACTIVISTS: readonly (readonly [string, number, readonly string[]])[] = [
  ['PENDIDIKAN', 110, Object.keys(RESIDENTS)],
  ['PEMERINTAH', 76, Object.keys(RESIDENTS)],
  ['MASYARAKAT', 110, Object.keys(RESIDENTS)],
  ['SWASTA', 30, ['19.01', '19.02', '19.71']],
];

/** 326 activists in 24 trainings of at least five, none in January, April and December. */
export const p4gnActivists = (random: Random): readonly SampleRow[] => {
  const trainings = ACTIVISTS.flatMap(([lingkungan, total, where]) =>
    Object.entries(
      apportion(total, Object.fromEntries(where.map((code) => [code, RESIDENTS[code] ?? 0]))),
    ).map(([kode_wilayah, people]) => ({ kode_wilayah, lingkungan, people })),
  );
  const months = random.shuffle(spread([0, 2, 3, 0, 3, 3, 3, 3, 3, 2, 2]));
  return trainings.flatMap(({ people, ...about }, index) => {
    const men = Math.floor((people * random.int(45, 65)) / 100);
    return [
      { periode: months[index] ?? '', ...about, jenis_kelamin: 'L', jumlah: men },
      { periode: months[index] ?? '', ...about, jenis_kelamin: 'P', jumlah: people - men },
    ];
  });
};
