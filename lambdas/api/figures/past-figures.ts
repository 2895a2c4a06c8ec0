import { publishedSummaries } from '../../../pipeline/release/published-summaries.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { ApiContext } from '../context.ts';
import { asOfDay, openRelease, publicReleases } from '../releases/releases.ts';
import { type Figures, NO_FIGURES } from './figures.ts';

/** The figures at the end of a day, from the public files of the release that was the newest then. */
export const figuresOn = async (context: ApiContext, dataset: Dataset, day: string): Promise<Figures> => {
  const release = asOfDay(await publicReleases(context, dataset.id), day);
  if (!release) return NO_FIGURES;
  const { tables } = await openRelease(context, dataset.id, release.version);
  const rows = publishedSummaries(dataset, tables);
  return {
    release,
    async rowsOf(wanted) {
      return wanted.map(({ indicator, period, area }) =>
        rows.find((row) => row.indicator === indicator && row.period === period && row.area === area),
      );
    },
    async seriesOf(indicator) {
      return rows.filter((row) => row.indicator === indicator);
    },
  };
};
