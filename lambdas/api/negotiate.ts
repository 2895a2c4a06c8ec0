import type { Context as HonoContext } from 'hono';
import { accepts } from 'hono/accepts';
import { text } from '../../schemas/text.ts';
import { problem, refused } from './problem.ts';

const TYPES = { 'application/json': 'json', 'text/csv': 'csv' } as const;
type Type = keyof typeof TYPES;

interface Accept {
  readonly type: string;
  readonly q: number;
}

/** The format that Accept asks for: JSON unless told; undefined where it wants neither. */
export const formatOf = (c: HonoContext): (typeof TYPES)[Type] | undefined => {
  if (c.req.header('accept') === undefined) return 'json';
  const type = accepts(c, { header: 'Accept', supports: Object.keys(TYPES), default: '', match: best });
  return TYPES[type as Type];
};

/** The type of the highest quality that there is; the first of ours where a wildcard takes several. */
const best = (accepted: readonly Accept[], { supports }: { supports: readonly string[] }): string => {
  for (const { type, q } of [...accepted].sort((a, b) => b.q - a.q)) {
    if (q === 0) continue;
    const fits = supports.find(
      (known) => type === known || type === '*/*' || type === `${known.split('/')[0]}/*`,
    );
    if (fits) return fits;
  }
  return '';
};

/** 406: Accept names no format that there is. */
export const unacceptable = (c: HonoContext) => {
  const allowed = Object.keys(TYPES);
  const error = refused({
    code: 'not-acceptable',
    path: '/header/accept',
    given: c.req.header('accept') ?? null,
    expected: text(allowed.join(', '), allowed.join(', ')),
    allowed,
  });
  return problem(c, 'not-acceptable', error.messages, [error]);
};
