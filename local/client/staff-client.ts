import { createHash } from 'node:crypto';
import { type AnswerOf, apiClient, refusal } from '../../schemas/api/client.ts';
import { announceUpload } from '../../schemas/api/uploads/announce-upload.ts';
import { getUpload } from '../../schemas/api/uploads/get-upload.ts';
import { getUploadPreview } from '../../schemas/api/uploads/get-upload-preview.ts';
import { getUploadReport } from '../../schemas/api/uploads/get-upload-report.ts';
import { listDue } from '../../schemas/api/uploads/list-due.ts';
import { listUploads } from '../../schemas/api/uploads/list-uploads.ts';

export type Upload = AnswerOf<typeof getUpload>;
export type Report = AnswerOf<typeof getUploadReport>;
export type UploadPreview = AnswerOf<typeof getUploadPreview>;

/** A client of the staff routes. */
export interface Client {
  /** Announces a file and sends it; returns the upload's id. */
  send(file: {
    dataset: string;
    period: string;
    filename: string;
    body: Uint8Array;
    rows?: number;
    /** Check the file and show what it would change; publish nothing. */
    dryRun?: boolean;
  }): Promise<string>;
  state(id: string): Promise<Upload>;
  /** Resolves when an upload has a final state, or is deferred to the annual final. */
  finished(id: string, options?: { readonly pollMs?: number; readonly timeoutMs?: number }): Promise<Upload>;
  report(id: string): Promise<Report>;
  /** The changes that an accepted dry run would make. */
  preview(id: string): Promise<UploadPreview>;
  uploads(): Promise<readonly Upload[]>;
  /** Months that are over and not reported. */
  due(dataset?: string): Promise<AnswerOf<typeof listDue>['due']>;
}

/** A client of the staff routes at a URL. It throws an ApiError if the server refuses. */
export const staffClient = (url: string, token: string): Client => {
  const call = apiClient({ url, token });
  const state = (id: string) => call(getUpload, { params: { id } });
  return {
    async send({ body, rows, dryRun, ...file }) {
      const sha256 = createHash('sha256').update(body).digest('hex');
      const { id, upload } = await call(announceUpload, {
        body: {
          ...file,
          bytes: body.length,
          sha256,
          ...(rows !== undefined && { rows }),
          ...(dryRun && { dry_run: true }),
        },
      });
      const response = await fetch(upload.url, { method: upload.method, headers: upload.headers, body });
      if (!response.ok) throw await refusal(response, new URL(upload.url).pathname);
      return id;
    },
    state,
    async finished(id, { pollMs = 500, timeoutMs = 600_000 } = {}) {
      const deadline = Date.now() + timeoutMs;
      for (;;) {
        const upload = await state(id);
        if (upload.state !== 'received' || upload.deferred_until !== null) return upload;
        if (Date.now() > deadline)
          throw new Error(
            `Upload ${id} is still not checked after ${timeoutMs / 1000} s; see GET /v1/uploads/${id}.`,
          );
        await new Promise((resolve) => setTimeout(resolve, pollMs));
      }
    },
    report: (id) => call(getUploadReport, { params: { id } }),
    preview: (id) => call(getUploadPreview, { params: { id } }),
    uploads: async () => (await call(listUploads, { query: { limit: '999' } })).uploads,
    due: async (dataset) => (await call(listDue, { query: { dataset } })).due,
  };
};
