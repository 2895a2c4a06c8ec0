import type { CloudContext } from './cloud.ts';

/**
 * A Lambda entry point from a handler that takes its context. The context is made once per process, on the first
 * event, and the AWS SDK is loaded only then: the embedded runtime imports the same files and never loads it.
 */
export const makeHandler = <E, R>(
  make: (context: CloudContext) => (event: E) => Promise<R>,
): ((event: E) => Promise<R>) => {
  let ready: Promise<(event: E) => Promise<R>> | undefined;
  return async (event) => {
    ready ??= import('./cloud.ts').then(({ cloudContext }) => make(cloudContext(process.env)));
    return (await ready)(event);
  };
};
