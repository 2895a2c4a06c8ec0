import * as z from 'zod';
import { PROVINCE, provinceAndRegencies } from '../agency/codelists/regions.ts';
import { examples } from '../agency/examples.ts';
import { codesOf } from '../model/code-list.ts';
import { bilingual } from './bilingual.ts';

/** Parameters of the API. The OpenAPI document and the error messages take the accepted values from here. */

/** A query of exactly these parameters; others are refused with the list of these. */
export const query = <S extends z.ZodRawShape>(shape: S) => {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? bilingual(
            known.length ? `parameter rute ini: ${known.join(', ')}` : 'rute ini tidak punya parameter',
            known.length
              ? `the parameters of this route: ${known.join(', ')}`
              : 'this route has no parameters',
          )
        : undefined,
  });
};

interface About {
  /** What it is for. */
  readonly description: string;
  /** What is accepted. */
  readonly expected: string;
  readonly example: string | number;
}

const described = ({ description, expected, example }: About) => {
  const [what, accepted] = [description.split('\n\n'), expected.split('\n\n')];
  return {
    description: bilingual(`${what[0]} Diterima: ${accepted[0]}.`, `${what[1]} Accepted: ${accepted[1]}.`),
    example,
  };
};

/** Text of a form. */
const formed = (form: RegExp, about: About) =>
  z.string({ error: about.expected }).regex(form, { error: about.expected }).meta(described(about));

const PERIOD = /^(19|2\d)\d\d(-(0[1-9]|1[0-2])|-H[12])?$/;
const periodExpected = bilingual(
  'tahun (2024), semester (2024-H1), atau bulan (2024-03)',
  'a year (2024), a half-year (2024-H1) or a month (2024-03)',
);

export const period = (description: string, example = '2024') =>
  formed(PERIOD, { description, expected: periodExpected, example });

const areas = codesOf(provinceAndRegencies);
const areaExpected = bilingual(`kode wilayah ${areas.join(', ')}`, `a region code: ${areas.join(', ')}`);

/** The province or one of its regencies; the province unless told. */
export const area = z
  .enum(areas, { error: areaExpected })
  .default(PROVINCE)
  .meta(
    described({
      description: bilingual('Wilayah.', 'The area.'),
      expected: areaExpected,
      example: PROVINCE,
    }),
  );

const dayExpected = bilingual(
  'tanggal YYYY-MM-DD, paling lambat hari ini',
  'a day YYYY-MM-DD, today at the latest',
);

/** The end of a day in the agency's time (UTC+7). */
export const asOf = z.iso
  .date({ error: dayExpected })
  .optional()
  .meta(
    described({
      description: bilingual(
        'Jawaban seperti pada akhir hari itu (WIB), dari riwayat rilis.',
        'The answer as it stood at the end of that day (UTC+7), from the release history.',
      ),
      expected: dayExpected,
      example: '2025-01-31',
    }),
  );

const idExpected = bilingual(
  'huruf kecil, angka, dan tanda hubung',
  'lower-case letters, digits and hyphens',
);

/** A dataset or an indicator in a path; whether there is one is another question. */
export const id = (description: string, example: string) =>
  z.string().meta(described({ description, expected: idExpected, example }));

export const datasetParam = id(
  bilingual('Id dataset; semuanya di /v1/datasets.', 'The dataset’s id; all are in /v1/datasets.'),
  examples.series.dataset,
);

const versionExpected = bilingual(
  'latest, 1 (1.x.y terbaru), 1.4 (1.4.x terbaru), atau 1.4.2',
  'latest, 1 (the newest 1.x.y), 1.4 (the newest 1.4.x) or 1.4.2',
);

export const versionParam = formed(/^(latest|\d{1,9}(\.\d{1,9}){0,2})$/, {
  description: bilingual('Versi.', 'The version.'),
  expected: versionExpected,
  example: 'latest',
});

/** A count from 1 to `max`. */
export const limit = (max: number, standard: number) => {
  const expected = bilingual(`bilangan bulat 1 sampai ${max}`, `a whole number from 1 to ${max}`);
  return z
    .string({ error: expected })
    .regex(/^[1-9]\d{0,8}$/, { error: expected })
    .transform(Number)
    .refine((n) => n <= max, { error: expected })
    .default(standard)
    .meta({
      ...described({
        description: bilingual(
          `Banyaknya baris paling banyak; ${standard} bila tidak disebut.`,
          `How many at most; ${standard} unless told.`,
        ),
        expected,
        example: standard,
      }),
      type: 'integer',
      minimum: 1,
      maximum: max,
    });
};
