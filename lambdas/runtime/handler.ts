import type { CloudContext } from './cloud.ts';

/**
 * A Lambda entry point from a handler that takes its context. The context is made once per process: in Lambda while the
 * process starts, when there is more to compute with than later, elsewhere on the first event. The AWS SDK is loaded only
 * then: the embedded runtime imports the same files and never loads it.
 */
export const makeHandler = <E, R>(
  make: (context: CloudContext) => (event: E) => Promise<R>,
): ((event: E) => Promise<R>) => {
  let making: Promise<(event: E) => Promise<R>> | undefined;
  const ready = () => {
    making ??= import('./cloud.ts').then(({ cloudContext }) => make(cloudContext(process.env)));
    return making;
  };
  // What goes wrong is thrown at the first event, where it is logged.
  if (process.env.AWS_LAMBDA_FUNCTION_NAME !== undefined) ready().catch(() => undefined);
  return async (event) => (await ready())(event);
};
