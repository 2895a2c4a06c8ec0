import * as z from 'zod';

const cursorShape = z.strictObject({
  v: z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/),
  o: z.int().min(0),
  q: z.string(),
});

/** A place in an answer of many pages. */
export interface Cursor {
  /** The version whose rows are paged, so that a release in between moves nothing. */
  readonly version: string;
  /** Rows to pass over. */
  readonly offset: number;
  /** Digest of the query: a cursor of another one is refused. */
  readonly query: string;
}

/** The cursor as the opaque text that clients hand back. */
export const encodeCursor = ({ version, offset, query }: Cursor): string =>
  Buffer.from(JSON.stringify({ v: version, o: offset, q: query })).toString('base64url');

/** The cursor of a text; undefined for one that this API never gave. */
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
