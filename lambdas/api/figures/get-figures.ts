import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { ApiContext } from '../context.ts';
import { type Figures, figuresNow } from './figures.ts';

/** The figures of a dataset now, or at the end of a day. The code that reads old files is loaded only for a day. */
export const getFigures = async (
  context: ApiContext,
  dataset: Dataset,
  day: string | undefined,
): Promise<Figures> => {
  if (day === undefined) return figuresNow(context, dataset);
  const { figuresOn } = await import('./past-figures.ts');
  return figuresOn(context, dataset, day);
};
