import type { Hono } from 'hono';
import { publisher } from '../../../../schemas/agency/publisher.ts';
import { routes } from '../../../../schemas/api/contracts.ts';
import { getIndex } from '../../../../schemas/api/service.ts';
import { serve } from '../../http/route.ts';
import { TERMS } from '../../terms.ts';

/** GET /v1: where to go from here. */
export const indexRoute = (app: Hono) =>
  serve(app, getIndex, (c) =>
    c.json(
      {
        title: publisher.catalog.title,
        description: publisher.catalog.description,
        ...TERMS,
        openapi: '/v1/openapi.json',
        documentation: '/v1/docs',
        catalog: '/v1/catalog',
        routes: routes.map(({ method, path, summary }) => ({ method: method.toUpperCase(), path, summary })),
      },
      200,
    ),
  );
