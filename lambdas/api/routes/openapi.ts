import type { OpenAPIHono } from '@hono/zod-openapi';
import { issueUploadRoute } from './issue-upload.ts';

const INFO = {
  title: 'Bersinar Open Data',
  version: '1',
  description:
    'Data terbuka BNNP Kepulauan Bangka Belitung. Open data of the provincial narcotics agency of Kepulauan Bangka Belitung. Figures are CC BY 4.0.',
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
};

/** GET /v1/openapi.json: made from the zod schemas of the routes, POST /v1/uploads included. */
export const openApiRoute = (app: OpenAPIHono) => {
  app.openAPIRegistry.registerComponent('securitySchemes', 'staff', { type: 'http', scheme: 'bearer' });
  app.openAPIRegistry.registerPath(issueUploadRoute);
  app.doc31('/v1/openapi.json', { openapi: '3.1.0', info: INFO, servers: [{ url: '/' }] });
};
