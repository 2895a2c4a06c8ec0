import type { PublishedSchema } from '../../../pipeline/publish/manifest/manifest.ts';
import { readCsv } from '../../../pipeline/publish/manifest/read-csv.ts';
import type { ObjectStore } from '../../stores/object-store.ts';

/** The first rows of a published CSV file, reading no more of it than needed; undefined if it is missing, as after a takedown. */
export const firstRows = async (
  store: ObjectStore,
  key: string,
  schema: PublishedSchema,
  count: number,
): Promise<readonly (readonly (string | null)[])[] | undefined> => {
  const object = await store.get(key);
  if (!object) return undefined;
  const chunks: Uint8Array[] = [];
  let lines = 0;
  // Cells have no line breaks, so every line is a row; the first one is the header.
  for await (const chunk of object.body) {
    chunks.push(chunk);
    for (const byte of chunk) if (byte === 0x0a) lines += 1;
    if (lines > count) break;
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return readCsv(text.slice(0, endOfLine(text, count + 1)), schema);
};

/** The offset at which the n-th line ends; the end of the text if it has fewer lines. */
const endOfLine = (text: string, n: number): number => {
  let end = 0;
  for (let line = 0; line < n; line += 1) {
    const next = text.indexOf('\n', end);
    if (next === -1) return text.length;
    end = next + 1;
  }
  return end;
};
