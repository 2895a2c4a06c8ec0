import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from '../runtime/context.ts';
import { type Authenticate, apiApp } from './app.ts';
import { openApiOf } from './openapi.ts';
import { catalogRoute } from './routes/catalog.ts';
import { changesRoute } from './routes/changes.ts';
import { compareRoute } from './routes/compare.ts';
import { datasetRoute } from './routes/dataset.ts';
import { datasetsRoute } from './routes/datasets.ts';
import { docsRoute } from './routes/docs.ts';
import { dueRoute } from './routes/due.ts';
import { indexRoute } from './routes/index.ts';
import { indicatorRoute } from './routes/indicator.ts';
import { indicatorsRoute } from './routes/indicators.ts';
import { openApiRoute } from './routes/openapi.ts';
import { previewRoute } from './routes/preview.ts';
import { recordsRoute } from './routes/records.ts';
import { reportRoute } from './routes/report.ts';
import { summaryRoute } from './routes/summary.ts';
import { templateRoutes } from './routes/template.ts';
import { uploadsRoutes } from './routes/uploads.ts';
import { versionRoute } from './routes/version.ts';
import { versionsRoute } from './routes/versions.ts';
import { staffOnly } from './staff.ts';

export type ReadContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'publicBucket' | 'clock' | 'log'
>;

/** Every route that reads. This list is the API's table of contents; POST /v1/uploads is in upload-api.ts. */
export const readApi = (context: ReadContext, authenticate: Authenticate): OpenAPIHono => {
  const app = apiApp(context.log);
  app.on('GET', ['/v1/uploads', '/v1/uploads/*'], staffOnly(authenticate));
  summaryRoute(app, context);
  indicatorsRoute(app, context);
  indicatorRoute(app, context);
  datasetsRoute(app, context);
  datasetRoute(app, context);
  templateRoutes(app, context);
  recordsRoute(app, context);
  versionsRoute(app, context);
  versionRoute(app, context);
  changesRoute(app, context);
  compareRoute(app, context);
  catalogRoute(app, context);
  dueRoute(app, context);
  uploadsRoutes(app, context);
  reportRoute(app, context);
  previewRoute(app, context);
  const openApi = openApiOf(app);
  indexRoute(app);
  openApiRoute(app, openApi);
  docsRoute(app, openApi);
  return app;
};
