import * as z from 'zod';

/** Environment of the Lambda functions. A function is given only the names that it needs; see docs/reference/configuration.md. */
export const cloudEnv = z.object({
  /** The private bucket: incoming objects, accepted rows, candidates, journal and reports. */
  PRIVATE_BUCKET: z.string().optional(),
  /** Bucket with the releases. */
  PUBLIC_BUCKET: z.string().optional(),
  /** Bucket with the pages. */
  PORTAL_BUCKET: z.string().optional(),
  TABLE_NAME: z.string().optional(),
  INTAKE_QUEUE_URL: z.url().optional(),
  PUBLISH_QUEUE_URL: z.url().optional(),
  /** Digest of the code that can change a release, set by the CDK app. */
  RELEASE_CODE: z.string().default('unversioned'),
  /** Digest of the code that can change the pages beside the releases, set by the CDK app. */
  PAGE_CODE: z.string().default('unversioned'),
  /** Largest file that one function reads by itself, in bytes. */
  MAX_UPLOAD_BYTES: z.coerce.number().int().positive().optional(),
  /** Largest accepted file that is read in ranges, in bytes; absent: no file is. */
  MAX_LARGE_UPLOAD_BYTES: z.coerce.number().int().positive().optional(),
  /** Whether calls to AWS are parts of the function's trace; the tracer has to be loaded for that. */
  POWERTOOLS_TRACE_ENABLED: z.stringbool().default(true),
});

/** Environment of the embedded runtime (`npm start`). */
export const localEnv = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8787),
  HOST: z.string().default('127.0.0.1'),
  /** Folder that the runtime keeps its state in. */
  BERSINAR_DATA: z.string().default('.data'),
  /** Bearer token of the staff routes; one is made and printed where it is absent. */
  BERSINAR_STAFF_TOKEN: z.string().min(8).optional(),
  /** Requests to the API that one address may make in a minute, staff excepted. */
  BERSINAR_REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(3000),
  MAX_UPLOAD_BYTES: z.coerce.number().int().positive().optional(),
});

/** A value for a message, but never a secret's. */
const shown = (name: string, source: Readonly<Record<string, string | undefined>>): string =>
  name.includes('TOKEN') ? '' : `=${JSON.stringify(source[name] ?? null)}`;

/** Reads an environment, or throws naming each variable that is wrong, its value and what is allowed. */
export const readEnv = <T extends z.ZodType>(
  schema: T,
  source: Readonly<Record<string, string | undefined>>,
): z.output<T> => {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `${path.join('.')}${shown(String(path[0]), source)}: ${message}`,
  );
  throw new Error(`The environment is not usable. ${problems.join('; ')}`);
};
