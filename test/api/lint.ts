import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from '../support/run-tool.ts';

/** Installed beside the test: it is wanted here alone. */
const REDOCLY = '@redocly/cli@2.77.0';

interface Found {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly location: readonly { readonly pointer?: string }[];
}

/**
 * What Redocly's recommended rules find in an OpenAPI document, errors and warnings alike.
 * @param tools folder that the linter is kept in
 */
export const lint = async (tools: string, document: string): Promise<readonly string[]> => {
  await mkdir(tools, { recursive: true });
  await writeFile(join(tools, 'package.json'), '{"private": true}');
  const installed = await runTool(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', REDOCLY],
    tools,
  );
  if ('failed' in installed)
    return [`the registry of npm is needed; npm could not install ${REDOCLY}: ${installed.failed}`];
  const result = await runTool(
    join(tools, 'node_modules/.bin/redocly'),
    ['lint', document, '--extends', 'recommended', '--format', 'json', '--max-problems', '1000'],
    tools,
    { env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
  );
  const report = result.out.slice(result.out.indexOf('{'));
  try {
    const { problems } = JSON.parse(report) as { problems: readonly Found[] };
    return problems.map(
      ({ severity, ruleId, message, location: [at] }) =>
        `${severity} ${ruleId} ${at?.pointer ?? ''}: ${message}`,
    );
  } catch {
    return [`the linter gave no report: ${'failed' in result ? result.failed : result.out.slice(0, 200)}`];
  }
};
