import { getDocs } from '../../../../schemas/api/service/get-docs.ts';
import { defineRoute } from '../../http/define-route.ts';

// The page of the origin that was asked last: there is one, but for tests.
let made = { origin: '', page: '' };

/** GET /v1/docs: the OpenAPI document as a page. */
export const route = defineRoute(getDocs, async ({ c }) => {
  const { origin } = new URL(c.req.url);
  if (made.origin !== origin) {
    const { openApiDocument } = await import('../../docs/openapi.ts');
    const { docsPage } = await import('../../docs/page.ts');
    made = { origin, page: docsPage(openApiDocument(), origin) };
  }
  return c.body(made.page, 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  });
});
