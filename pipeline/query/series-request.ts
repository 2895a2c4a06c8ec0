import { PROVINCE, regencies } from '../../schemas/agency/codelists/regions.ts';
import { PERIOD_KINDS, periodKind, periodsBetween } from '../../schemas/model/period.ts';
import { type Text, text } from '../../schemas/model/text.ts';
import type { Grain } from './availability.ts';
import { BY_AREA, type SeriesRequest } from './series.ts';

/** Why a query has no series, and the values that the indicator allows. */
export interface SeriesProblem {
  readonly parameter: 'from' | 'to' | 'area' | 'breakdown';
  readonly given: string;
  readonly allowed: readonly string[];
  readonly expected: Text;
}

export interface SeriesQuery {
  readonly from?: string;
  readonly to?: string;
  readonly area: string;
  readonly breakdown?: string;
}

/** Maximum number of periods in one series. */
const MAX_PERIODS = 600;

/** The series request of a query, or the problem of the query. */
export const requestOf = (
  grains: readonly Grain[],
  { from, to, area, breakdown }: SeriesQuery,
): SeriesRequest | SeriesProblem => {
  const level = area === PROVINCE && breakdown !== BY_AREA ? 'province' : 'regency';
  const there = grains.filter((grain) => grain.areas === level);
  if (there.length === 0)
    return breakdown === BY_AREA
      ? problem(
          'breakdown',
          BY_AREA,
          grains.flatMap((grain) => grain.breakdowns),
          NO_REGENCIES,
        )
      : problem('area', area, level === 'regency' ? [PROVINCE] : regencies.codes.map((r) => r.code), NO_AREA);
  if (breakdown === BY_AREA && area !== PROVINCE)
    return problem('breakdown', BY_AREA, [PROVINCE], WHOLE_PROVINCE);
  const named = from ?? to;
  const kinds = PERIOD_KINDS.filter((kind) => there.some((grain) => grain.period === kind));
  const able = there.filter((grain) => breakdown === undefined || grain.breakdowns.includes(breakdown));
  if (able.length === 0 && breakdown !== undefined)
    return problem(
      'breakdown',
      breakdown,
      there.flatMap((grain) => grain.breakdowns),
      NO_BREAKDOWN,
    );
  const kind = named ? periodKind(named) : PERIOD_KINDS.find((k) => able.some((grain) => grain.period === k));
  const parameter = from === undefined ? 'to' : 'from';
  if (!kind || !kinds.includes(kind)) return problem(parameter, named ?? '', kinds, NO_KIND);
  if (!able.some((grain) => grain.period === kind))
    return problem(
      parameter,
      named ?? '',
      able.map((grain) => grain.period),
      NO_KIND_BROKEN_DOWN,
    );
  if (from !== undefined && to !== undefined) {
    if (periodKind(to) !== kind) return problem('to', to, [kind], SAME_KIND);
    if (to < from) return problem('to', to, [], NOT_BEFORE);
    if (periodsBetween(from, to).length > MAX_PERIODS) return problem('to', to, [], TOO_LONG);
  }
  return {
    kind,
    area,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(breakdown !== undefined && { breakdown }),
  };
};

const problem = (
  parameter: SeriesProblem['parameter'],
  given: string,
  allowed: readonly string[],
  expected: Text,
): SeriesProblem => ({ parameter, given, allowed: [...new Set(allowed)], expected });

const NO_REGENCIES = text(
  'indikator ini tidak terbit per kabupaten/kota',
  'this indicator is not published by regency',
);
const NO_AREA = text(
  'indikator ini terbit hanya untuk wilayah itu',
  'this indicator is published only there',
);
const WHOLE_PROVINCE = text(
  'merinci per kabupaten/kota berarti seluruh provinsi: hapus area',
  'breaking down by regency means the whole province: leave area out',
);
const NO_BREAKDOWN = text(
  'dimensi yang terbit untuk indikator ini',
  'a dimension published for this indicator',
);
const NO_KIND = text('jenis periode yang terbit', 'a kind of period that is published');
const NO_KIND_BROKEN_DOWN = text(
  'jenis periode yang terbit dengan rincian itu',
  'a kind of period that is published with that breakdown',
);
const SAME_KIND = text('periode sejenis dengan from', 'a period of the kind of from');
const NOT_BEFORE = text('periode yang tidak mendahului from', 'a period not before from');
const TOO_LONG = text(`paling banyak ${MAX_PERIODS} periode`, `at most ${MAX_PERIODS} periods`);
