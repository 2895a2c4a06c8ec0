import { fieldOf } from '../../../../schemas/agency/codelists/fields.ts';
import { listDatasets } from '../../../../schemas/api/datasets/list-datasets.ts';
import type { Dataset } from '../../../../schemas/model/dataset.ts';
import { readHead } from '../../../commit/head/read-head.ts';
import { paths } from '../../../stores/paths.ts';
import type { HeadRecord } from '../../../stores/records/head.ts';
import { defineRoute } from '../../http/define-route.ts';
import { TERMS } from '../../terms.ts';

/** A dataset in a list: what it is and where it stands. */
export const listed = (dataset: Dataset, newest: Pick<HeadRecord, 'version' | 'created'> | undefined) => ({
  id: dataset.id,
  title: dataset.title,
  description: dataset.description,
  keywords: [...dataset.keywords],
  field: fieldOf(dataset),
  sensitivity: dataset.sensitivity,
  version: newest?.version ?? null,
  created: newest?.created ?? null,
  latest: newest ? `/${paths.latest(dataset.id)}` : null,
});

/** GET /v1/datasets */
export const route = defineRoute(listDatasets, async ({ json }, { catalogue, registry }) => {
  const datasets = [...catalogue.values()].map(async (dataset) =>
    listed(dataset, await readHead(registry, dataset.id)),
  );
  return json({ ...TERMS, datasets: await Promise.all(datasets) });
});
