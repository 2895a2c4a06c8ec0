import type { AnswerOf } from '../../../schemas/api/client.ts';
import type { getDataset } from '../../../schemas/api/datasets/get-dataset.ts';
import { get } from '../../parts/api.ts';

export type Column = AnswerOf<typeof getDataset>['columns'][number];

/** A dataset's columns by name, for staff who must correct a value. @throws LoadError */
export const columnsOf = async (id: string): Promise<ReadonlyMap<string, Column>> => {
  const { columns } = await get<typeof getDataset>('/v1/datasets/{id}', {}, { id });
  return new Map(columns.map((column) => [column.name, column]));
};
