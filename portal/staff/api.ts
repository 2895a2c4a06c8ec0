import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { getUpload } from '../../schemas/api/uploads/get-upload.ts';
import type { getUploadPreview } from '../../schemas/api/uploads/get-upload-preview.ts';
import type { getUploadReport } from '../../schemas/api/uploads/get-upload-report.ts';
import type { listDue } from '../../schemas/api/uploads/list-due.ts';
import type { listUploads } from '../../schemas/api/uploads/list-uploads.ts';
import { get, getJson, LoadError } from '../parts/api.ts';
import type { Announcement, Due, Finding, Issued, Preview, Upload } from './shapes.ts';
import type { Access } from './sign-in/access.ts';

/** The staff routes. Each throws LoadError. If the server refuses the token, `refused` is called first. */
export interface StaffApi {
  due(): Promise<readonly Due[]>;
  /** The newest uploads, with notes and dry runs; at most one response of the API. */
  uploads(): Promise<readonly Upload[]>;
  upload(id: string): Promise<Upload>;
  findings(id: string): Promise<readonly Finding[]>;
  preview(id: string): Promise<Preview>;
  /** The uploaded file, with the mistakes beside each line. */
  marked(id: string): Promise<Blob>;
  announce(announcement: Announcement): Promise<Issued>;
}

export const staffApi = ({ token }: Pick<Access, 'token'>, refused: () => void): StaffApi => {
  const signed = async <T>(work: (headers: Record<string, string>) => Promise<T>): Promise<T> => {
    try {
      const current = await token();
      if (current === undefined)
        throw new LoadError(401, 'Sesi berakhir; masuk lagi. / The session is over; sign in again.');
      return await work({ authorization: `Bearer ${current}`, accept: 'application/json' });
    } catch (error) {
      if (error instanceof LoadError && error.status === 401) refused();
      throw error;
    }
  };
  const read = <T>(ask: (init: RequestInit) => Promise<T>) => signed((headers) => ask({ headers }));
  return {
    due: async () => (await read((init) => get<typeof listDue>('/v1/uploads/due', {}, {}, init))).due,
    uploads: async () =>
      (await read((init) => get<typeof listUploads>('/v1/uploads', { limit: '999' }, {}, init))).uploads,
    upload: (id) => read((init) => get<typeof getUpload>('/v1/uploads/{id}', {}, { id }, init)),
    findings: async (id) =>
      (await read((init) => get<typeof getUploadReport>('/v1/uploads/{id}/report', {}, { id }, init)))
        .findings,
    preview: (id) =>
      read((init) => get<typeof getUploadPreview>('/v1/uploads/{id}/preview', {}, { id }, init)),
    marked: (id) =>
      signed(async (headers) => {
        const response = await fetch(`/v1/uploads/${encodeURIComponent(id)}/report`, {
          headers: { ...headers, accept: 'text/csv' },
        });
        if (!response.ok)
          throw new LoadError(
            response.status,
            'Berkas bertanda tidak ada untuk unggahan ini. / There is no marked file of this upload.',
          );
        return response.blob();
      }),
    announce: (announcement) =>
      signed((headers) =>
        getJson<Issued>('/v1/uploads', {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(announcement),
        }),
      ),
  };
};

const Api = createContext<StaffApi | undefined>(undefined);
export const ApiProvider = Api.Provider;

/** The staff routes, for components of the signed-in page. */
export const useApi = (): StaffApi => {
  const api = useContext(Api);
  if (!api) throw new Error('useApi() is for what is drawn inside ApiProvider.');
  return api;
};
