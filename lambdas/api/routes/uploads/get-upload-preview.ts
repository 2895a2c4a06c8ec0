import { getUploadPreview } from '../../../../schemas/api/uploads/get-upload-preview.ts';
import { text } from '../../../../schemas/model/text.ts';
import { paths } from '../../../stores/paths.ts';
import { previewFormat } from '../../../stores/records/upload-preview.ts';
import { readStored } from '../../../stores/stored-object.ts';
import { defineRoute } from '../../http/define-route.ts';
import { uploadNotFound } from '../../http/not-found.ts';
import { problem } from '../../http/problem.ts';
import { findUpload } from '../../uploads/find-upload.ts';

/** GET /v1/uploads/{id}/preview */
export const route = defineRoute(getUploadPreview, async ({ c, params, json }, context) => {
  const { id } = params;
  const upload = await findUpload(context, id);
  if (!upload) return uploadNotFound(c, id);
  const preview =
    upload.state === 'checked'
      ? await readStored(previewFormat, context.privateBucket, paths.preview(id))
      : undefined;
  if (!preview) return problem(c, 'not-found', noPreviewYet(upload.state));
  const { dataset, period } = upload;
  return json({ id, dataset, period, ...preview });
});

const noPreviewYet = (state: string) =>
  text(
    `Pratinjau hanya ada untuk uji coba yang diterima (checked); unggahan ini ${state}. Kirim dengan dry_run: true.`,
    `There is a preview only of a dry run that was accepted (checked); this upload is ${state}. Announce it with dry_run: true.`,
  );
