import type { Context as HonoContext } from 'hono';
import type { Catalogue } from '../../../schemas/agency/catalogue.ts';
import { text } from '../../../schemas/model/text.ts';
import { problem, refused } from './problem.ts';

/** 404 for an id in a path that does not exist, with the ids that exist. */
export const notFound = (c: HonoContext, code: string, given: string, allowed: readonly string[]) => {
  const error = refused({
    code,
    path: '/path/id',
    given,
    expected: text(allowed.join(', '), allowed.join(', ')),
    allowed,
  });
  return problem(c, 'not-found', error.messages, [error]);
};

/** 404 for a dataset that is not in the catalogue. */
export const datasetNotFound = (c: HonoContext, id: string, catalogue: Catalogue) =>
  notFound(c, 'unknown-dataset', id, [...catalogue.keys()]);

/** 404 for an upload. */
export const uploadNotFound = (c: HonoContext, id: string) => {
  const error = refused({
    code: 'unknown-upload',
    path: '/path/id',
    given: id,
    expected: text('id yang diberikan saat mengumumkan berkas', 'the id given when a file was announced'),
  });
  return problem(c, 'not-found', error.messages, [error]);
};
