import { getOpenApi } from '../../../../schemas/api/service/get-openapi.ts';
import { defineRoute } from '../../http/define-route.ts';

/** GET /v1/openapi.json: made from the contracts of all routes, POST /v1/uploads included. */
export const route = defineRoute(getOpenApi, async ({ json }) => {
  const { openApiDocument } = await import('../../docs/openapi.ts');
  return json(openApiDocument());
});
