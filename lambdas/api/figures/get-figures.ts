import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { ApiContext } from '../context.ts';
import { type Figures, figuresNow } from './figures.ts';

/** The figures of a dataset as they stand, or as they stood at the end of a day; what reads old files is loaded for that. */
export const getFigures = async (
  context: ApiContext,
  dataset: Dataset,
  day: string | undefined,
): Promise<Figures> => {
  if (day === undefined) return figuresNow(context, dataset);
  const { figuresOn } = await import('./past-figures.ts');
  return figuresOn(context, dataset, day);
};
