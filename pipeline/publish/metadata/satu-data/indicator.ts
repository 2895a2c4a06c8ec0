import type { Dataset, Indicator, PlannedTable } from '../../../../schemas/model/dataset.ts';
import type { PeriodKind } from '../../../../schemas/model/period.ts';
import { type Text, text } from '../../../../schemas/model/text.ts';

/** A period kind in words. */
export const PERIODS: Readonly<Record<PeriodKind, Text>> = {
  month: text('bulan', 'month'),
  'half-year': text('semester', 'half-year'),
  year: text('tahun', 'year'),
};

/** An area level in words. */
export const AREAS: Readonly<Record<PlannedTable['area'], Text>> = {
  province: text('provinsi', 'province'),
  regency: text('kabupaten/kota', 'regency'),
};

/** MS-Indikator of one indicator, read from its declaration. */
export const indicatorForm = (dataset: Dataset, indicator: Indicator) => ({
  id: indicator.id,
  nama: indicator.title,
  konsep: indicator.concept,
  definisi: indicator.definition,
  interpretasi: interpretation(indicator),
  metode_penghitungan: method(dataset, indicator),
  ukuran: indicator.measure,
  satuan: indicator.unit.title,
  klasifikasi_penyajian: indicator.classification,
  komposit: 'ratio' in indicator,
  indikator_pembangun: parts(indicator),
  variabel_pembangun: 'of' in indicator ? (dataset.measures[indicator.of]?.columns ?? []) : [],
  level_estimasi: levels(dataset, indicator),
  dapat_diakses_umum: true,
  catatan: indicator.notes ?? [],
});

/** How to read a figure. It does not judge whether a greater figure is better. */
const interpretation = ({ title, unit }: Indicator): Text =>
  text(
    `Nilai N dibaca: ${title.id}, N ${unit.title.id}, pada periode dan wilayah itu. Nilai yang disembunyikan atau tidak dilaporkan bukan nol.`,
    `A value of N reads: ${title.en}, N ${unit.title.en}, in that period and area. A value suppressed or not reported is not zero.`,
  );

const titleOf = (dataset: Dataset, indicator: string): Text =>
  dataset.indicators.find(({ id }) => id === indicator)?.title ?? text(indicator, indicator);

const method = (dataset: Dataset, indicator: Indicator): Text => {
  if ('of' in indicator) return dataset.measures[indicator.of]?.title ?? indicator.measure;
  const { of, per, times = 1 } = indicator.ratio;
  const above = titleOf(dataset, of);
  const below = typeof per === 'string' ? titleOf(dataset, per) : per.reference.title;
  const factor = times === 1 ? '' : ` × ${times}`;
  return text(`${above.id} / ${below.id}${factor}`, `${above.en} / ${below.en}${factor}`);
};

/** The indicators that a ratio divides. A reference figure is not an indicator. */
const parts = (indicator: Indicator): readonly string[] => {
  if ('of' in indicator) return [];
  const { of, per } = indicator.ratio;
  return typeof per === 'string' ? [of, per] : [of];
};

/** The areas and period kinds that have an indicator; a ratio needs all its parts. */
const levels = (dataset: Dataset, indicator: Indicator): readonly Text[] => {
  const measures = measuresOf(dataset, indicator);
  const spans = measures.map((measure) =>
    dataset.release.tables.filter((table) => table.measures.includes(measure)).map(level),
  );
  const [first = [], ...others] = spans;
  const shared = first.filter(({ id }) => others.every((span) => span.some((other) => other.id === id)));
  return [...new Map(shared.map((span) => [span.id, span])).values()];
};

const level = ({ area, period }: PlannedTable): Text =>
  text(`${AREAS[area].id} × ${PERIODS[period].id}`, `${AREAS[area].en} × ${PERIODS[period].en}`);

const measuresOf = (dataset: Dataset, indicator: Indicator): readonly string[] =>
  'of' in indicator
    ? [indicator.of]
    : dataset.indicators.flatMap((part) =>
        parts(indicator).includes(part.id) && 'of' in part ? [part.of] : [],
      );
