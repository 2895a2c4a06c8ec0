import { getUpload } from '../../../../schemas/api/uploads/get-upload.ts';
import { defineRoute } from '../../http/define-route.ts';
import { uploadNotFound } from '../../http/not-found.ts';
import { findUpload, shownUpload } from '../../uploads/find-upload.ts';

/** GET /v1/uploads/{id} */
export const route = defineRoute(getUpload, async ({ c, params: { id }, json }, context) => {
  const record = await findUpload(context, id);
  return record ? json(shownUpload(record)) : uploadNotFound(c, id);
});
