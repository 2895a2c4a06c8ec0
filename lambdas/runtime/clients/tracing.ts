import { Tracer } from '@aws-lambda-powertools/tracer';

/** Makes each call of a client a part of the function's trace. */
export type Trace = <T>(client: T) => T;

/** By Powertools and X-Ray. */
export const xrayTrace = (): Trace => {
  const tracer = new Tracer();
  return (client) => tracer.captureAWSv3Client(client);
};
