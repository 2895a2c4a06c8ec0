import { LoadError } from '../parts/api.ts';
import type { StaffApi } from './api.ts';
import type { Announcement } from './shapes.ts';

/** Hex of a SHA-256. */
const sha256 = async (bytes: ArrayBuffer): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/**
 * Announces a file and puts it to the URL in the response, with the signed headers.
 * @param onSent called with the share of the bytes that are on their way, 0 to 1
 * @returns the upload whose state is to be followed
 * @throws LoadError in words for people
 */
export const sendFile = async (
  api: Pick<StaffApi, 'announce'>,
  file: File,
  about: Omit<Announcement, 'filename' | 'bytes' | 'sha256'>,
  onSent: (share: number) => void = () => undefined,
): Promise<string> => {
  const bytes = await file.arrayBuffer().catch(() => {
    throw new LoadError(
      0,
      'Berkas tidak dapat dibaca lagi: mungkin dipindah atau diubah. Pilih sekali lagi. / The file cannot be read any more: it may have been moved or changed. Choose it again.',
    );
  });
  const { id, upload } = await api.announce({
    ...about,
    filename: file.name.slice(-200),
    bytes: bytes.byteLength,
    sha256: await sha256(bytes),
  });
  await put(upload.url, upload.headers, bytes, onSent);
  return id;
};

/** XMLHttpRequest, since fetch does not report upload progress. */
const put = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: ArrayBuffer,
  onSent: (share: number) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new LoadError(request.status, refusalOf(request.status)));
    request.onerror = () =>
      reject(
        new LoadError(
          0,
          'Sambungan terputus; berkas belum terkirim. Coba lagi. / The connection was lost; the file was not sent. Try again.',
        ),
      );
    request.send(body);
  });

const refusalOf = (status: number): string => {
  if (status === 412) return 'Berkas ini sudah terkirim. / This file was sent already.';
  if (status === 403)
    return 'Izin kirim sudah lewat 5 menit atau tidak cocok; kirim lagi. / The permission to send is older than 5 minutes or does not fit; send again.';
  return `Penyimpanan tidak menerima berkas (${status}); coba lagi. / The store did not take the file (${status}); try again.`;
};
