import { getTemplateXlsx, XLSX } from '../../../../schemas/api/datasets/get-template.ts';
import { attachment } from '../../http/attachment.ts';
import { defineRoute } from '../../http/define-route.ts';
import { datasetNotFound } from '../../http/not-found.ts';

/** GET /v1/datasets/{id}/template.xlsx */
export const route = defineRoute(getTemplateXlsx, async ({ c, params: { id } }, { catalogue }) => {
  const dataset = catalogue.get(id);
  if (!dataset) return datasetNotFound(c, id, catalogue);
  const { templateXlsx } = await import('../../../../pipeline/upload/template/workbook.ts');
  const bytes = new Uint8Array(await templateXlsx(dataset));
  return c.body(bytes, 200, attachment(XLSX, `templat-${id}.xlsx`));
});
