import { getDataset } from '../../../../schemas/api/datasets/get-dataset.ts';
import { satuDataOf } from '../../../../schemas/model/satu-data.ts';
import { readManifest } from '../../../commit/candidate/read-release.ts';
import { paths } from '../../../stores/paths.ts';
import { defineRoute } from '../../http/define-route.ts';
import { link } from '../../http/links.ts';
import { datasetNotFound } from '../../http/not-found.ts';
import { fileLinks } from '../../releases/file-links.ts';
import { publicReleases } from '../../releases/releases.ts';
import { TERMS } from '../../terms.ts';
import { listed } from './list-datasets.ts';

/** GET /v1/datasets/{id} */
export const route = defineRoute(getDataset, async ({ c, params, json }, context) => {
  const { id } = params;
  const dataset = context.catalogue.get(id);
  if (!dataset) return datasetNotFound(c, id, context.catalogue);
  const [newest] = await publicReleases(context, id);
  const key = newest && paths.published(id, newest.version, 'manifest.json');
  // None before the first release, and none where the newest was taken down.
  const manifest =
    key && (await context.publicBucket.head(key))
      ? (await readManifest(context.publicBucket, key)).manifest
      : undefined;
  link(c, 'version-history', `/v1/datasets/${id}/versions`, 'application/json');
  if (newest) {
    link(c, 'latest-version', `/v1/datasets/${id}/versions/${newest.version}`, 'application/json');
    link(c, 'describedby', `/${paths.published(id, newest.version, 'datapackage.json')}`, 'application/json');
  }
  return json({
    ...listed(dataset, newest),
    ...TERMS,
    columns: dataset.columns.map((column) => ({
      name: column.name,
      kind: column.kind,
      required: !column.optional,
      ...satuDataOf(column),
      example: column.example,
      ...(column.codeList && { codes: column.codeList.id }),
    })),
    tables: dataset.release.tables.map(({ id: table, title, period, area, by, measures }) => ({
      id: table,
      title,
      period,
      area,
      by: [...by],
      measures: [...measures],
    })),
    indicators: dataset.indicators.map((indicator) => indicator.id),
    files: manifest ? fileLinks(manifest) : [],
  });
});
