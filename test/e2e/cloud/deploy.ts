import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../support/spawned.ts';
import { leaveOutMetricMath } from '../differences/alarm-metric-math.ts';
import { leaveOutBudgets } from '../differences/no-budgets.ts';
import { readFirstOrigins } from '../differences/origin-groups.ts';
import { giveIssuerByName } from '../differences/user-pool-provider-url.ts';
import { ACCOUNT, type Emulator, REGION } from '../emulator/emulator.ts';

const run = promisify(execFile);

const cdk = async (emulator: Emulator, ...args: string[]): Promise<void> => {
  try {
    await run(process.execPath, [join(ROOT, 'node_modules/aws-cdk/bin/cdk'), ...args], {
      cwd: ROOT,
      maxBuffer: 1 << 26,
      timeout: 300_000,
      env: { ...emulator.env, PATH: process.env.PATH, HOME: process.env.HOME },
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => /fail|error|❌/i.test(line));
    throw new Error(`cdk ${args[0]} failed.\n${lines.slice(-12).join('\n')}`);
  }
};

/** The outputs of the deployed stacks. */
export interface Deployed {
  readonly privateBucket: string;
  readonly publicBucket: string;
  readonly pagesBucket: string;
  readonly table: string;
  readonly intakeQueue: string;
  readonly intakeDeadLetters: string;
  readonly publishQueue: string;
  readonly publishDeadLetters: string;
  readonly apiUrl: string;
  readonly siteUrl: string;
  readonly staffIssuer: string;
  readonly staffClientId: string;
}

/** Bootstraps the emulated account and deploys every stack of stage dev, as a person would with `cdk deploy --all`. */
export const deploy = async (emulator: Emulator, folder: string): Promise<Deployed> => {
  const assembly = join(folder, 'cdk.out');
  const outputs = join(folder, 'outputs.json');
  await cdk(emulator, 'synth', '--quiet', '--output', assembly);
  await giveIssuerByName(assembly);
  await leaveOutBudgets(assembly);
  await leaveOutMetricMath(assembly);
  await readFirstOrigins(assembly);
  await cdk(emulator, 'bootstrap', `aws://${ACCOUNT}/${REGION}`);
  const unattended = ['--require-approval', 'never', '--outputs-file', outputs];
  await cdk(emulator, 'deploy', '--app', assembly, '--all', ...unattended);
  const stacks = JSON.parse(await readFile(outputs, 'utf8')) as Record<string, Record<string, string>>;
  const byName = Object.assign({}, ...Object.values(stacks)) as Record<string, string>;
  const need = (name: string): string => {
    const value = byName[name];
    if (value === undefined) throw new Error(`No stack has the output ${name}.`);
    return value;
  };
  return {
    privateBucket: need('PrivateBucketName'),
    publicBucket: need('PublicBucketName'),
    pagesBucket: need('PagesBucketName'),
    table: need('TableName'),
    intakeQueue: need('IntakeQueueUrl'),
    intakeDeadLetters: need('IntakeDeadLettersUrl'),
    publishQueue: need('PublishQueueUrl'),
    publishDeadLetters: need('PublishDeadLettersUrl'),
    apiUrl: need('ApiUrl'),
    siteUrl: need('SiteUrl'),
    staffIssuer: need('StaffIssuer'),
    staffClientId: need('StaffClientId'),
  };
};
