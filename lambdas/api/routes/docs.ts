import type { OpenAPIHono } from '@hono/zod-openapi';
import { getDocs } from '../../../schemas/api/service.ts';
import { docsPage } from '../docs/page.ts';
import type { OpenApiDocument } from '../openapi.ts';
import { serve } from '../serve.ts';

/** GET /v1/docs: the OpenAPI document as a page. */
export const docsRoute = (app: OpenAPIHono, openApi: () => OpenApiDocument) => {
  // The page of the origin that was asked last: there is one, but for tests.
  let made = { origin: '', page: '' };
  serve(app, getDocs, (c) => {
    const { origin } = new URL(c.req.url);
    if (made.origin !== origin) made = { origin, page: docsPage(openApi(), origin) };
    return c.body(made.page, 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });
};
