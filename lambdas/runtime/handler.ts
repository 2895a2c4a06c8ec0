import type { CloudContext } from './cloud.ts';

/**
 * A Lambda entry point from a handler that takes its context. The context is made once per process: in Lambda at start,
 * when the process has more CPU than later, elsewhere at the first event. The AWS SDK is loaded with it, so that the
 * embedded runtime, which imports the same files, never loads the SDK.
 */
export const makeHandler = <E, R>(
  make: (context: CloudContext) => (event: E) => Promise<R>,
): ((event: E) => Promise<R>) => {
  let making: Promise<(event: E) => Promise<R>> | undefined;
  const ready = () => {
    making ??= import('./cloud.ts').then(({ cloudContext }) => make(cloudContext(process.env)));
    return making;
  };
  // The first event throws the error again, and Lambda logs it.
  if (process.env.AWS_LAMBDA_FUNCTION_NAME !== undefined) ready().catch(() => undefined);
  return async (event) => (await ready())(event);
};
