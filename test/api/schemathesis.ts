import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import { pythonTools } from '../support/python-tools.ts';
import { runTool } from '../support/run-tool.ts';

/** Pinned: the same version and seed generate the same requests. */
const PACKAGES = ['schemathesis==4.32.5'];

export interface Target {
  readonly url: string;
  readonly token: string;
  /** Path of the OpenAPI document. From a file, so that its own route is tested like the others. */
  readonly document: string;
  /** Ids of uploads that there are. */
  readonly uploads: readonly string[];
}

export interface Outcome {
  /** Requests that it generated. */
  readonly generated: number;
  /** What failed, by operation (`GET /v1/summary`). */
  readonly failures: ReadonlyMap<string, readonly string[]>;
  /** What it prints: every failure with a curl command that repeats it. */
  readonly output: string;
}

/** The part of its JSON report that is read here. */
interface Report {
  readonly complete: boolean;
  readonly operations: { readonly total: number; readonly tested: number };
  readonly test_cases: { readonly generated: number };
  readonly failures: readonly { readonly title: string; readonly operations: readonly string[] }[];
  readonly errors: readonly unknown[];
}

const list = (ids: Iterable<string>): string => [...ids].map((id) => `${JSON.stringify(id)}\n`).join('');

/** Its folder of programs, or what is missing here. */
export const prepareSchemathesis = (tools: string) => pythonTools(tools, PACKAGES);

/**
 * Generates requests from the document and checks every answer against it.
 * @param work an empty folder
 * @throws Error where it did not get to the end
 */
export const schemathesis = async (bin: string, work: string, target: Target): Promise<Outcome> => {
  for (const name of ['schemathesis.toml', 'checks.py'])
    await copyFile(join(import.meta.dirname, name), join(work, name));
  await writeFile(join(work, 'datasets.txt'), list(catalogue.keys()));
  await writeFile(join(work, 'uploads.txt'), list(target.uploads));
  const indicators = [...catalogue.values()].flatMap((dataset) => dataset.indicators.map(({ id }) => id));
  await writeFile(join(work, 'indicators.txt'), list(indicators));
  const report = join(work, 'report.json');
  const result = await runTool(
    join(bin, 'st'),
    ['--no-color', 'run', target.document, '--url', target.url, '--report-json-path', report],
    work,
    { env: { STAFF_TOKEN: target.token }, timeoutMs: 1_500_000 },
  );
  const { complete, operations, test_cases, failures, errors } = JSON.parse(
    await readFile(report, 'utf8').catch(() => {
      throw new Error(
        `schemathesis gave no report. ${'failed' in result ? result.failed : ''}\n${result.out}`,
      );
    }),
  ) as Report;
  if (!complete || errors.length > 0 || operations.tested < operations.total)
    throw new Error(`schemathesis did not get to the end.\n${result.out}`);
  const byOperation = new Map<string, string[]>();
  for (const { title, operations: where } of failures)
    for (const operation of where) byOperation.set(operation, [...(byOperation.get(operation) ?? []), title]);
  return { generated: test_cases.generated, failures: byOperation, output: result.out };
};
