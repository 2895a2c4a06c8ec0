import { writeCsv } from '../../../../pipeline/publish/formats/csv-text.ts';
import { queryRecords } from '../../../../schemas/api/datasets/query-records.ts';
import { text } from '../../../../schemas/model/text.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { link } from '../../http/links.ts';
import { formatOf, TABLE, unacceptable } from '../../http/negotiate.ts';
import { datasetNotFound } from '../../http/not-found.ts';
import { invalidRequest, refused } from '../../http/problem.ts';
import { findVersionAmong, openRelease, publicReleases } from '../../releases/releases.ts';
import { queryDigest, readSelection, recordOfRow, selectRows } from '../../releases/select-records.ts';
import { versionHeaders } from '../../releases/version-headers.ts';
import { TERMS } from '../../terms.ts';

/** GET /v1/datasets/{id}/records: one page of the rows of a release's file, as JSON or CSV. */
export const route = defineRoute(queryRecords, async ({ c, params, query, json }, context) => {
  const { id } = params;
  if (!context.catalogue.has(id)) return datasetNotFound(c, id, context.catalogue);
  const format = formatOf(c, TABLE);
  if (!format) return unacceptable(c, TABLE);
  const digest = queryDigest(query);
  const cursor = query.next === undefined ? undefined : decodeCursor(query.next);
  if (query.next !== undefined && cursor?.query !== digest)
    return invalidRequest(c, [
      refused({ code: 'invalid-cursor', path: '/query/next', given: query.next, expected: CURSOR }),
    ]);
  const wanted = cursor?.version ?? query.version ?? 'latest';
  const releases = await publicReleases(context, id);
  if (wanted === 'latest' && releases.length === 0)
    return json({
      dataset: id,
      version: null,
      table: query.table,
      ...TERMS,
      total: 0,
      records: [],
      next: null,
    });
  const found = await findVersionAmong(c, context, id, releases, wanted, '/query/version');
  if ('refusal' in found) return found.refusal;
  const { release } = found;
  const { tables } = await openRelease(context, id, release.version);
  const table = tables.get(query.table);
  if (!table)
    return invalidRequest(c, [
      refused({
        code: 'unknown-table',
        path: '/query/table',
        given: query.table,
        expected: text([...tables.keys()].join(', '), [...tables.keys()].join(', ')),
        allowed: [...tables.keys()],
      }),
    ]);
  const selection = readSelection(query, table);
  if ('errors' in selection) return invalidRequest(c, selection.errors);

  const rows = selectRows(table.rows, selection);
  const [start, end] = [cursor?.offset ?? 0, (cursor?.offset ?? 0) + query.limit];
  const page = rows.slice(start, end);
  const next =
    end < rows.length ? encodeCursor({ version: release.version, offset: end, query: digest }) : null;
  versionHeaders(c, id, query.version ?? 'latest', release, releases);
  if (next !== null) {
    const following = new URL(c.req.url);
    following.searchParams.set('next', next);
    link(c, 'next', `${following.pathname}${following.search}`);
  }
  if (format === 'csv') {
    const names = table.schema.columns.map(({ name }) => name);
    return c.body(writeCsv(names, page), 200, { 'content-type': 'text/csv; charset=utf-8' });
  }
  return json({
    dataset: id,
    version: release.version,
    table: query.table,
    ...TERMS,
    total: rows.length,
    records: page.map((row) => recordOfRow(table, row)),
    next,
  });
});

const CURSOR = text(
  'penunjuk next dari jawaban dengan parameter yang sama',
  'the next of an answer to the same parameters',
);
