import * as z from 'zod';

const cursorShape = z.strictObject({
  v: z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/),
  o: z.int().min(0),
  q: z.string(),
});

/** Where the next page of an answer begins. */
export interface Cursor {
  /** The version of all pages: a new release does not change the next page. */
  readonly version: string;
  /** Rows before the page. */
  readonly offset: number;
  /** Digest of the query. The API refuses a cursor of another query. */
  readonly query: string;
}

/** The cursor as an opaque text, which clients send back. */
export const encodeCursor = ({ version, offset, query }: Cursor): string =>
  Buffer.from(JSON.stringify({ v: version, o: offset, q: query })).toString('base64url');

/** The cursor of a text; undefined for a text that this API did not make. */
export const decodeCursor = (text: string): Cursor | undefined => {
  const parsed = cursorShape.safeParse(jsonOf(Buffer.from(text, 'base64url').toString('utf8')));
  return parsed.success ? { version: parsed.data.v, offset: parsed.data.o, query: parsed.data.q } : undefined;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
