import type { Hono } from 'hono';
import { getDocs } from '../../../../schemas/api/service.ts';
import { serve } from '../../http/route.ts';
import { openApi } from './get-openapi.ts';

/** GET /v1/docs: the OpenAPI document as a page. */
export const docsRoute = (app: Hono) => {
  // The page of the origin that was asked last: there is one, but for tests.
  let made = { origin: '', page: '' };
  serve(app, getDocs, async (c) => {
    const { origin } = new URL(c.req.url);
    if (made.origin !== origin) {
      const { docsPage } = await import('../../docs/page.ts');
      made = { origin, page: docsPage(await openApi(), origin) };
    }
    return c.body(made.page, 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });
};
