import { listUploads } from '../../../../schemas/api/uploads/list-uploads.ts';
import { keys, UPLOAD_INDEX } from '../../../stores/keys.ts';
import { recordOf } from '../../../stores/records/record.ts';
import { uploadFormat } from '../../../stores/records/upload.ts';
import { uploadIndexFormat } from '../../../stores/records/upload-index.ts';
import { defineRoute } from '../../http/define-route.ts';
import { shownUpload } from '../../uploads/find-upload.ts';

/** GET /v1/uploads: newest first. */
export const route = defineRoute(listUploads, async ({ query: { dataset, limit }, json }, { registry }) => {
  const index = await registry.query(UPLOAD_INDEX, { reverse: true });
  const chosen = index.filter(
    (item) => dataset === undefined || recordOf(uploadIndexFormat, item)?.dataset === dataset,
  );
  const records = await registry.getMany(chosen.map((item) => keys.upload(item.sk)));
  const uploads = records
    .flatMap((item) => recordOf(uploadFormat, item) ?? [])
    .sort((a, b) => ((a.order ?? '') < (b.order ?? '') ? 1 : -1));
  return json({ uploads: uploads.slice(0, limit).map(shownUpload) });
});
