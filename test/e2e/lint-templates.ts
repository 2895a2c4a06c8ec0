import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { configFor, STAGES } from '../../lib/config.ts';
import { Report } from '../support/report.ts';
import { ROOT } from '../support/spawned.ts';
import { emulatorTools, TOOL_MISSING, ToolMissing } from './emulator/python.ts';

/** `npm run lint:templates`: cfn-lint over the synthesised templates of every stage, each in the region that it goes to. */
const run = promisify(execFile);
/** The CDK writes DependsOn also where a reference implies it. */
const IGNORED = ['W3005'];

const lint = async (bin: string, template: string, region: string): Promise<void> => {
  const options = ['--regions', region, '--ignore-checks', ...IGNORED, '--format', 'parseable'];
  await run(join(bin, 'cfn-lint'), [...options, '--template', template]).catch(
    (error: { stdout: string }) => {
      throw new Error(error.stdout);
    },
  );
};

const report = new Report();
let missing = false;
const work = await mkdtemp(join(tmpdir(), 'bersinar-lint-'));
try {
  const bin = await emulatorTools();
  for (const stage of STAGES) {
    const assembly = join(work, stage);
    const cdk = join(ROOT, 'node_modules/aws-cdk/bin/cdk');
    await run(process.execPath, [cdk, 'synth', '--quiet', '-c', `stage=${stage}`, '--output', assembly], {
      cwd: ROOT,
    });
    const templates = (await readdir(assembly)).filter((name) => name.endsWith('.template.json'));
    for (const name of templates) {
      const region = name.includes('Budget') ? 'us-east-1' : (configFor(stage).env.region ?? 'us-east-1');
      await report.check(`${name} in ${region}`, () => lint(bin, join(assembly, name), region));
    }
  }
} catch (error) {
  report.failed += 1;
  missing = error instanceof ToolMissing;
  console.error(`FAILED  ${error instanceof Error ? error.message : error}`);
} finally {
  await rm(work, { recursive: true, force: true });
}
console.log(`${report}`);
process.exit(missing ? TOOL_MISSING : report.exitCode);
