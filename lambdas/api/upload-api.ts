import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { text } from '../../schemas/model/text.ts';
import type { Context } from '../runtime/context.ts';
import { type Authenticate, apiApp } from './http/app.ts';
import { notThere } from './http/no-route.ts';
import { problem } from './http/problem.ts';
import { staffOnly } from './http/staff-only.ts';
import { announceUploadRoute } from './routes/uploads/announce-upload.ts';

export type UploadContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'clock' | 'log' | 'limits' | 'large'
>;

/** An announcement is a few hundred bytes. */
const MAX_REQUEST_BYTES = 16 * 1024;

/** The one route that writes, apart from the reading ones so that its function alone may sign uploads. */
export const uploadApi = (context: UploadContext, authenticate: Authenticate): Hono => {
  const app = apiApp(context.log);
  app.use('/v1/uploads', staffOnly(authenticate));
  app.use(
    bodyLimit({
      maxSize: MAX_REQUEST_BYTES,
      onError: (c) =>
        problem(
          c,
          'too-large',
          text(
            `Permintaan paling besar ${MAX_REQUEST_BYTES} byte; berkasnya sendiri dikirim dengan PUT.`,
            `A request has at most ${MAX_REQUEST_BYTES} bytes; the file itself is sent by PUT.`,
          ),
        ),
    }),
  );
  announceUploadRoute(app, context);
  app.notFound(notThere);
  return app;
};
