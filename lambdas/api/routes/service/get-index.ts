import { publisher } from '../../../../schemas/agency/publisher.ts';
import { contracts } from '../../../../schemas/api/contracts.ts';
import { getIndex } from '../../../../schemas/api/service/get-index.ts';
import { defineRoute } from '../../http/define-route.ts';
import { TERMS } from '../../terms.ts';

/** GET /v1: where to go from here. */
export const route = defineRoute(getIndex, ({ json }) =>
  json({
    title: publisher.catalog.title,
    description: publisher.catalog.description,
    ...TERMS,
    openapi: '/v1/openapi.json',
    documentation: '/v1/docs',
    catalog: '/v1/catalog',
    routes: contracts.map(({ method, path, summary }) => ({ method: method.toUpperCase(), path, summary })),
  }),
);
