import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { issuedUploadShape, reportShape, uploadShape, uploadsShape } from '../schemas/api.ts';

export type Upload = z.output<typeof uploadShape>;
export type Report = z.output<typeof reportShape>;

export interface Client {
  /** Announces a file and sends it; the answer is its id. */
  send(file: {
    dataset: string;
    period: string;
    filename: string;
    body: Uint8Array;
    rows?: number;
  }): Promise<string>;
  state(id: string): Promise<Upload>;
  /** Waits until an upload has a terminal state. */
  finished(id: string, options?: { readonly pollMs?: number; readonly timeoutMs?: number }): Promise<Upload>;
  report(id: string): Promise<Report>;
  uploads(): Promise<readonly Upload[]>;
}

/** A client of the staff routes at a URL. Failures throw with what the server said. */
export const staffClient = (url: string, token: string): Client => {
  const call = async <T extends z.ZodType>(
    shape: T,
    path: string,
    init: RequestInit = {},
  ): Promise<z.output<T>> => {
    const headers = { authorization: `Bearer ${token}`, ...init.headers };
    const response = await reach(new URL(path, url), { ...init, headers });
    if (!response.ok) throw new Error(await explain(response));
    return shape.parse(await response.json());
  };
  const state = (id: string) => call(uploadShape, `/v1/uploads/${id}`);
  return {
    async send({ body, rows, ...file }) {
      const sha256 = createHash('sha256').update(body).digest('hex');
      const request = { ...file, bytes: body.length, sha256, ...(rows !== undefined && { rows }) };
      const { id, upload } = await call(issuedUploadShape, '/v1/uploads', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
      const response = await fetch(upload.url, { method: upload.method, headers: upload.headers, body });
      if (!response.ok) throw new Error(await explain(response));
      return id;
    },
    state,
    async finished(id, { pollMs = 500, timeoutMs = 600_000 } = {}) {
      const deadline = Date.now() + timeoutMs;
      for (;;) {
        const upload = await state(id);
        if (upload.state !== 'received') return upload;
        if (Date.now() > deadline)
          throw new Error(
            `Upload ${id} is still not judged after ${timeoutMs / 1000} s; see GET /v1/uploads/${id}.`,
          );
        await new Promise((resolve) => setTimeout(resolve, pollMs));
      }
    },
    report: (id) => call(reportShape, `/v1/uploads/${id}/report`),
    uploads: async () => (await call(uploadsShape, '/v1/uploads?limit=999')).uploads,
  };
};

/** fetch, with a message that says which server could not be reached. */
const reach = async (address: URL, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, init);
  } catch (error) {
    const { cause } = error as Error & { cause?: Error };
    throw new Error(
      `Server tidak terjangkau / cannot reach the server: ${address.origin} (${cause?.message ?? error})`,
    );
  }
};

const explain = async (response: Response): Promise<string> => {
  const body = await response.text();
  const detail = (() => {
    try {
      return String((JSON.parse(body) as { detail?: unknown }).detail ?? body);
    } catch {
      return body;
    }
  })();
  return `${response.status} from ${new URL(response.url).pathname}: ${detail}`;
};
