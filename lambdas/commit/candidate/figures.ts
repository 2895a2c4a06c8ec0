import type { YearFigures } from '../../../pipeline/release/year-figures.ts';
import { keys } from '../../stores/keys.ts';
import { type FiguresItem, type HeadRecord, itemOf } from '../../stores/records.ts';
import type { Registry } from '../../stores/registry.ts';

/**
 * Writes the figures of every year that HEAD does not have yet, before HEAD moves. Their key is a digest of the figures:
 * two writers write the same items, and releases share the years that are equal.
 */
export const writeFigures = async (
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

/** Year -> digest of its figures, as HEAD keeps it. */
export const figureDigests = (figures: readonly YearFigures[]): Required<HeadRecord>['figures'] =>
  Object.fromEntries(figures.map(({ year, digest }) => [year, digest]));
