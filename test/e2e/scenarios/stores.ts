import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Report } from '../../support/report.ts';
import { ROOT } from '../../support/spawned.ts';
import type { Emulator } from '../emulator/emulator.ts';

const run = promisify(execFile);

/** The contract suite that the memory and embedded stores pass, over the AWS twins. */
export const storesHoldTheContract = (report: Report, { env }: Emulator): Promise<void> =>
  report.check('the AWS stores pass the contract suite of the stores', async () => {
    const output = await run('npm', ['test', '--', 'test/lambdas/stores/aws.test.ts'], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      timeout: 240_000,
    }).catch((error: { stdout: string; stderr: string }) => {
      throw new Error(error.stderr.split('\n').slice(-60).join('\n'));
    });
    const [, passed = '0'] = /Tests: .*?(\d+) passed/.exec(output.stderr) ?? [];
    assert.ok(Number(passed) > 40, output.stderr);
    console.log(`        ${passed} tests of the contract`);
  });
