import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from '../runtime/context.ts';
import { type Authenticate, apiApp } from './app.ts';
import { addIssueUpload } from './routes/issue-upload.ts';
import { staffOnly } from './staff.ts';

export type UploadContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'clock' | 'log' | 'limits'
>;

/** The one route that writes, apart from the reading ones so that its function alone may sign uploads. */
export const uploadApi = (context: UploadContext, authenticate: Authenticate): OpenAPIHono => {
  const app = apiApp(context.log);
  app.use('/v1/uploads', staffOnly(authenticate));
  addIssueUpload(app, context);
  return app;
};
