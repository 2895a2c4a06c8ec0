import type { Hono } from 'hono';
import { getUpload } from '../../../../schemas/api/uploads/get-upload.ts';
import { listUploads } from '../../../../schemas/api/uploads/list-uploads.ts';
import { keys, UPLOAD_INDEX } from '../../../stores/keys.ts';
import { recordOf, type UploadRecord } from '../../../stores/records.ts';
import { serve } from '../../http/route.ts';
import { unknownUpload } from '../../http/unknown.ts';
import type { ReadContext } from '../../read-api.ts';
import { findUpload, shownUpload } from '../../uploads/find-upload.ts';

/** GET /v1/uploads and /v1/uploads/{id} */
export const uploadsRoutes = (app: Hono, context: ReadContext) => {
  const { registry } = context;
  serve(app, listUploads, async (c) => {
    const { dataset, limit } = c.req.valid('query');
    const index = await registry.query(UPLOAD_INDEX, { reverse: true });
    const chosen = index.filter((item) => dataset === undefined || item.dataset === dataset);
    const records = await registry.getMany(chosen.map((item) => keys.upload(item.sk)));
    const uploads = records
      .flatMap((item) => recordOf<UploadRecord>(item) ?? [])
      .sort((a, b) => ((a.order ?? '') < (b.order ?? '') ? 1 : -1));
    return c.json({ uploads: uploads.slice(0, limit).map(shownUpload) }, 200);
  });
  serve(app, getUpload, async (c) => {
    const { id } = c.req.valid('param');
    const record = await findUpload(context, id);
    return record ? c.json(shownUpload(record), 200) : unknownUpload(c, id);
  });
};
