import type { Hono } from 'hono';
import { getOpenApi } from '../../../../schemas/api/service.ts';
import type { OpenApiDocument } from '../../docs/openapi.ts';
import { serve } from '../../http/route.ts';

let made: Promise<OpenApiDocument> | undefined;

/** The OpenAPI document, made when it is first asked for. */
export const openApi = (): Promise<OpenApiDocument> => {
  made ??= import('../../docs/openapi.ts').then(({ openApiDocument }) => openApiDocument());
  return made;
};

/** GET /v1/openapi.json: made from the contracts of the routes, POST /v1/uploads included. */
export const openApiRoute = (app: Hono) =>
  serve(app, getOpenApi, async (c) => c.json((await openApi()) as never, 200));
