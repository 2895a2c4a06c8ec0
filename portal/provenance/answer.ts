import type { AnswerOf } from '../../schemas/api/client.ts';
import type { listDatasets } from '../../schemas/api/datasets/list-datasets.ts';
import type { getSummary } from '../../schemas/api/figures/get-summary.ts';
import type { getVersion } from '../../schemas/api/releases/get-version.ts';
import type { listVersions } from '../../schemas/api/releases/list-versions.ts';
import { get } from '../parts/api.ts';
import { datasets } from '../parts/catalog.ts';
import { type Indicator, indicators } from '../parts/charts/series.ts';
import type { Question } from './question.ts';

export type Release = AnswerOf<typeof getVersion>;
export type Figure = AnswerOf<typeof getSummary>['indicators'][number];
export type Link = AnswerOf<typeof listVersions>['versions'][number];

/** All data that the page shows about a figure. */
export interface Answer {
  readonly question: Question;
  readonly release: Release;
  readonly dataset: AnswerOf<typeof listDatasets>['datasets'][number] | undefined;
  readonly definition: Indicator | undefined;
  /** The current figures of the period, from which derived ones are computed. */
  readonly figures: readonly Figure[];
  /** The versions up to this one, newest first. */
  readonly chain: readonly Link[];
}

/** Asks the API for all of it at once. @throws LoadError */
export const answerOf = async (question: Question): Promise<Answer> => {
  const { dataset: id, version, period, area, indicator } = question;
  const [release, { versions }, { indicators: figures }, defined, known] = await Promise.all([
    get<typeof getVersion>('/v1/datasets/{id}/versions/{version}', {}, { id, version }),
    get<typeof listVersions>('/v1/datasets/{id}/versions', {}, { id }),
    get<typeof getSummary>('/v1/summary', { period, area }),
    indicators(),
    datasets(),
  ]);
  return {
    question,
    release,
    dataset: known.find((each) => each.id === id),
    definition: defined.find((each) => each.id === indicator),
    figures,
    chain: versions.filter(({ n }) => n <= release.n),
  };
};
