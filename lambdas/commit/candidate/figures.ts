import type { YearFigures } from '../../../pipeline/release/year-figures.ts';
import { keys } from '../../stores/keys.ts';
import { figuresFormat } from '../../stores/records/figures.ts';
import type { HeadRecord } from '../../stores/records/head.ts';
import { itemOf } from '../../stores/records/record.ts';
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
        return { put: itemOf(figuresFormat, keys.figures(dataset, digest, indicator), { rows }) };
      }),
    );
  }
};

/** Year -> digest of its figures, as HEAD keeps it. */
export const figureDigests = (figures: readonly YearFigures[]): Required<HeadRecord>['figures'] =>
  Object.fromEntries(figures.map(({ year, digest }) => [year, digest]));
