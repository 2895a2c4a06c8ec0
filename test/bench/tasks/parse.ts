import { createReadStream } from 'node:fs';
import Papa from 'papaparse';

/** Bytes of one read: larger ones are slower (the young heap), smaller ones too. */
const CHUNK = 64 * 1024;

/** Reads a file and does nothing: the limit. */
export const read = async (path: string): Promise<number> => {
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) bytes += chunk.length;
  return bytes;
};

const papa = (path: string, more: Partial<Papa.ParseLocalConfig<unknown, NodeJS.ReadableStream>>) =>
  new Promise<void>((resolve, reject) => {
    const config = { skipEmptyLines: false, ...more, complete: () => resolve(), error: reject };
    Papa.parse(createReadStream(path, { highWaterMark: CHUNK }), config as never);
  });

/** The yardstick: PapaParse alone, a callback for each row, rows as arrays. */
export const papaRows = async (path: string): Promise<number> => {
  let rows = 0;
  await papa(path, { step: () => void rows++ });
  return rows;
};

/** PapaParse with a callback for each chunk. */
export const papaChunks = async (path: string): Promise<number> => {
  let rows = 0;
  await papa(path, {
    chunk: ({ data }) => {
      rows += data.length;
    },
  });
  return rows;
};

/** PapaParse with rows as objects. */
export const papaObjects = async (path: string): Promise<number> => {
  let rows = 0;
  await papa(path, { header: true, step: () => void rows++ });
  return rows;
};
