import type { OpenAPIHono } from '@hono/zod-openapi';
import { getUpload, getUploadReport, listUploads } from '../../../schemas/api/uploads.ts';
import type { ReportedFinding } from '../../../schemas/finding.ts';
import { isUploadId } from '../../intake/identify.ts';
import { keys, UPLOAD_INDEX } from '../../stores/keys.ts';
import { bytesOf } from '../../stores/object-store.ts';
import { paths } from '../../stores/paths.ts';
import { recordOf, type UploadRecord } from '../../stores/records.ts';
import type { ReadContext } from '../read-api.ts';
import { serve } from '../serve.ts';
import { unknownUpload } from '../unknown.ts';
import { isAbandoned, shownUpload } from '../uploads.ts';

/** GET /v1/uploads, /v1/uploads/{id}, /v1/uploads/{id}/report */
export const uploadsRoutes = (app: OpenAPIHono, context: ReadContext) => {
  const { registry, privateBucket, clock } = context;
  const find = async (id: string): Promise<UploadRecord | undefined> => {
    if (!isUploadId(id)) return undefined;
    const record = recordOf<UploadRecord>(await registry.get(keys.upload(id)));
    return record && !isAbandoned(record, clock()) ? record : undefined;
  };
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
    const record = await find(id);
    return record ? c.json(shownUpload(record), 200) : unknownUpload(c, id);
  });
  serve(app, getUploadReport, async (c) => {
    const { id } = c.req.valid('param');
    const record = await find(id);
    if (!record) return unknownUpload(c, id);
    const object = record.order === undefined ? undefined : await privateBucket.get(paths.report(id));
    const { findings } = object
      ? (JSON.parse(Buffer.from(await bytesOf(object.body)).toString('utf8')) as {
          findings: ReportedFinding[];
        })
      : { findings: [] };
    return c.json({ id, state: record.state, findings: findings.map(mutable) }, 200);
  });
};

const mutable = (finding: ReportedFinding) =>
  finding as Omit<ReportedFinding, 'detail'> & { detail?: Record<string, string | number | number[]> };
