import type { Answered, Asked, CheckResult } from './messages.ts';

/** A file that is checked beside the page. */
export interface Checker {
  check(request: Omit<Extract<Asked, { ask: 'check' }>, 'ask'>): Promise<CheckResult>;
  /** The file, with the mistakes beside each line. */
  marked(): Promise<Blob>;
  /** Stops the check at once. */
  close(): void;
}

/** @throws where the file cannot be read, or the worker cannot be loaded, in words for people */
export const openChecker = (onProgress: (share: number) => void): Checker => {
  const worker = new Worker('/assets/staff-worker.js', { type: 'module' });
  const ask = <T>(asked: Asked, take: (answer: Answered) => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answered>) => {
        if (data.tell === 'progress') return onProgress(data.share);
        const taken = take(data);
        if (taken !== undefined) return resolve(taken);
        reject(new Error(UNREADABLE));
      };
      worker.onerror = () => reject(new Error(NOT_LOADED));
      worker.postMessage(asked);
    });
  return {
    check: (request) =>
      ask({ ask: 'check', ...request }, (answer) => (answer.tell === 'checked' ? answer.result : undefined)),
    marked: () => ask({ ask: 'mark' }, (answer) => (answer.tell === 'marked' ? answer.blob : undefined)),
    close: () => worker.terminate(),
  };
};

const UNREADABLE =
  'Berkas tidak dapat dibaca: mungkin dipindah, diubah, atau sebuah folder. Pilih sekali lagi. / The file cannot be read: it may have been moved or changed, or be a folder. Choose it again.';
const NOT_LOADED =
  'Pemeriksa tidak dapat dimuat; periksa sambungan lalu muat ulang halaman. / The checker cannot be loaded; check the connection and reload the page.';
