import type { Context as HonoContext } from 'hono';
import { accepts } from 'hono/accepts';
import { text } from '../../../schemas/model/text.ts';
import { problem, refused } from './problem.ts';

/** Formats by media type. The first one answers a wildcard. */
export type Formats = Readonly<Record<string, string>>;

/** The formats of answers that are tables. */
export const TABLE = { 'application/json': 'json', 'text/csv': 'csv' } as const;

interface Accept {
  readonly type: string;
  readonly q: number;
}

/** The format that the header Accept asks for, the first where there is no header; undefined where no format fits. */
export const formatOf = <F extends Formats>(c: HonoContext, formats: F): F[keyof F] | undefined => {
  const types = Object.keys(formats);
  const [first = ''] = types;
  const asked = c.req.header('accept') !== undefined;
  const type = asked ? accepts(c, { header: 'Accept', supports: types, default: '', match: best }) : first;
  return formats[type] as F[keyof F] | undefined;
};

/** The media type that fits best: highest quality first; where a wildcard fits several, the first of ours. */
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

/** 406 where Accept names no format of the route. */
export const unacceptable = (c: HonoContext, formats: Formats) => {
  const allowed = Object.keys(formats);
  const error = refused({
    code: 'not-acceptable',
    path: '/header/accept',
    given: c.req.header('accept') ?? null,
    expected: text(allowed.join(', '), allowed.join(', ')),
    allowed,
  });
  return problem(c, 'not-acceptable', error.messages, [error]);
};
