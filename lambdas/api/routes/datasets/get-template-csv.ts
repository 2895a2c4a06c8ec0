import { templateCsv } from '../../../../pipeline/upload/template/csv.ts';
import { getTemplateCsv } from '../../../../schemas/api/datasets/get-template.ts';
import { attachment } from '../../http/attachment.ts';
import { defineRoute } from '../../http/define-route.ts';
import { datasetNotFound } from '../../http/not-found.ts';

/** GET /v1/datasets/{id}/template.csv */
export const route = defineRoute(getTemplateCsv, ({ c, params: { id } }, { catalogue }) => {
  const dataset = catalogue.get(id);
  if (!dataset) return datasetNotFound(c, id, catalogue);
  return c.body(templateCsv(dataset), 200, attachment('text/csv; charset=utf-8', `templat-${id}.csv`));
});
