import type { Hono } from 'hono';
import { templateCsv } from '../../../../pipeline/upload/template/csv.ts';
import { getTemplateCsv, getTemplateXlsx, XLSX } from '../../../../schemas/api/datasets/get-template.ts';
import { serve } from '../../http/route.ts';
import { unknownDataset } from '../../http/unknown.ts';
import type { ReadContext } from '../../read-api.ts';

/** GET /v1/datasets/{id}/template.csv and template.xlsx */
export const templateRoutes = (app: Hono, { catalogue }: ReadContext) => {
  serve(app, getTemplateCsv, (c) => {
    const { id } = c.req.valid('param');
    const dataset = catalogue.get(id);
    if (!dataset) return unknownDataset(c, id, catalogue);
    return c.body(templateCsv(dataset), 200, attachment('text/csv; charset=utf-8', `${id}.csv`)) as never;
  });
  serve(app, getTemplateXlsx, async (c) => {
    const { id } = c.req.valid('param');
    const dataset = catalogue.get(id);
    if (!dataset) return unknownDataset(c, id, catalogue);
    const { templateXlsx } = await import('../../../../pipeline/upload/template/workbook.ts');
    const bytes = new Uint8Array(await templateXlsx(dataset));
    return c.body(bytes, 200, attachment(XLSX, `${id}.xlsx`)) as never;
  });
};

const attachment = (type: string, name: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="templat-${name}"`,
});
