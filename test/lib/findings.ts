import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, type IPolicyValidationPlugin, Validations } from 'aws-cdk-lib';
import { configFor, type Stage } from '../../lib/config.ts';
import { openData } from '../../lib/stacks/open-data.ts';
import { testApp } from './support.ts';

interface PluginReport {
  readonly violations: readonly {
    readonly ruleName: string;
    readonly violatingConstructs: readonly { readonly constructPath: string }[];
  }[];
}

/** Findings of a rule pack in a stage that are not acknowledged: `rule path`, the path without its stage. */
export const findingsOf = (
  stage: Stage,
  pack: (app: App) => IPolicyValidationPlugin,
): { readonly app: App; readonly findings: readonly string[] } => {
  const app = testApp();
  openData(app, configFor(stage));
  Validations.of(app).addPlugins(pack(app));
  try {
    app.synth();
  } catch (error) {
    if ((error as Error).name !== 'ValidationFailed') throw error;
  }
  const report = readFileSync(join(app.outdir, 'validation-report.json'), 'utf8');
  const { pluginReports } = JSON.parse(report) as { pluginReports: readonly PluginReport[] };
  const findings = pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName} ${shortPath(constructPath, stage)}`),
    ),
  );
  return { app, findings: findings.sort() };
};

/** `Bersinar-prod-Api/Stage/Resource` -> `Api/Stage`. */
export const shortPath = (path: string, stage: Stage): string =>
  path.replace(`Bersinar-${stage}-`, '').replace(/\/Resource$/, '');
