import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The environment of a Lambda function at start; with the function's name it makes its context at once. */
export const LAMBDA_ENV = {
  PATH: process.env.PATH,
  NODE_NO_WARNINGS: '1',
  AWS_LAMBDA_FUNCTION_NAME: 'x',
  AWS_REGION: 'us-east-1',
  POWERTOOLS_SERVICE_NAME: 'x',
  TABLE_NAME: 't',
};

/** The files of a bundle's folder that a fresh process reads until the function is ready, by V8's own record of scripts. */
export const filesReadToStart = (bundle: string, env: NodeJS.ProcessEnv = {}): readonly string[] => {
  const coverage = mkdtempSync(join(tmpdir(), 'bundle-start-'));
  try {
    execFileSync(process.execPath, [bundle], { env: { ...LAMBDA_ENV, ...env, NODE_V8_COVERAGE: coverage } });
    const urls = readdirSync(coverage).flatMap((name) => {
      const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as {
        readonly result: readonly { readonly url: string }[];
      };
      return result.map(({ url }) => url);
    });
    const folder = `${pathToFileURL(dirname(bundle)).href}/`;
    return [...new Set(urls)].filter((url) => url.startsWith(folder)).map((url) => fileURLToPath(url));
  } finally {
    rmSync(coverage, { recursive: true });
  }
};
