import type { Hono } from 'hono';
import { getDataset } from '../../../../schemas/api/datasets/get-dataset.ts';
import { satuDataOf } from '../../../../schemas/model/satu-data.ts';
import { readManifest } from '../../../commit/candidate/read-release.ts';
import { paths } from '../../../stores/paths.ts';
import { link } from '../../http/links.ts';
import { serve } from '../../http/route.ts';
import { unknownDataset } from '../../http/unknown.ts';
import type { ReadContext } from '../../read-api.ts';
import { shownFiles } from '../../releases/file-links.ts';
import { publicReleases } from '../../releases/releases.ts';
import { TERMS } from '../../terms.ts';
import { listed } from './list-datasets.ts';

/** GET /v1/datasets/{id} */
export const datasetRoute = (app: Hono, context: ReadContext) =>
  serve(app, getDataset, async (c) => {
    const { id } = c.req.valid('param');
    const dataset = context.catalogue.get(id);
    if (!dataset) return unknownDataset(c, id, context.catalogue);
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
      link(
        c,
        'describedby',
        `/${paths.published(id, newest.version, 'datapackage.json')}`,
        'application/json',
      );
    }
    return c.json(
      {
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
        files: manifest ? shownFiles(manifest) : [],
      },
      200,
    );
  });
