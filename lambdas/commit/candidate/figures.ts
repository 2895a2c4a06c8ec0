import type { YearFigures } from '../../../pipeline/release/year-figures.ts';
import { keys } from '../../stores/keys.ts';
import { type FiguresItem, type HeadRecord, itemOf } from '../../stores/records.ts';
import type { Registry } from '../../stores/registry.ts';

/**
 * Writes the figures of every year that HEAD does not name already, before it may. Their key is a digest of what they
 * say, so that writing them twice, or by two at once, changes nothing, and releases share the years that are the same.
 */
export const writeSummaries = async (
  registry: Registry,
  dataset: string,
  figures: readonly YearFigures[],
  head: HeadRecord | undefined,
): Promise<void> => {
  for (const { year, digest, indicators } of figures) {
    if (head?.figures?.[year] === digest) continue;
    await registry.write(
      [...indicators].map(([indicator, rows]) => {
        const item: FiguresItem = { rows };
        return { put: itemOf(keys.figures(dataset, digest, indicator), item) };
      }),
    );
  }
};

/** What HEAD keeps of figures: where each year's are. */
export const figuresNamed = (figures: readonly YearFigures[]): Required<HeadRecord>['figures'] =>
  Object.fromEntries(figures.map(({ year, digest }) => [year, digest]));
