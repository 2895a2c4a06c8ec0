import type { OpenAPIHono } from '@hono/zod-openapi';
import { getOpenApi } from '../../../schemas/api/service.ts';
import type { OpenApiDocument } from '../openapi.ts';
import { serve } from '../serve.ts';

/** GET /v1/openapi.json: made from the contracts of the routes, POST /v1/uploads included. */
export const openApiRoute = (app: OpenAPIHono, openApi: () => OpenApiDocument) =>
  serve(app, getOpenApi, (c) => c.json(openApi() as never, 200));
