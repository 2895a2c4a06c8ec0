import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Report } from '../support/report.ts';
import { openCloud } from './cloud/cloud.ts';
import { deploy } from './cloud/deploy.ts';
import { staffTokens } from './cloud/staff-login.ts';
import { openSite } from './differences/one-origin.ts';
import { allowPlainReads } from './differences/tls-only-buckets.ts';
import { type Emulator, startEmulator } from './emulator/emulator.ts';
import { emulatorTools, TOOL_MISSING, ToolMissing } from './emulator/python.ts';
import { compareAnswers } from './scenarios/answers.ts';
import { deadLetters } from './scenarios/dead-letters.ts';
import { runEmbedded } from './scenarios/embedded.ts';
import { comparePublished } from './scenarios/published.ts';
import { refusePoison } from './scenarios/refused.ts';
import { repeat } from './scenarios/repeated.ts';
import { restore } from './scenarios/restore.ts';
import { sendSample } from './scenarios/sample.ts';
import { storesHoldTheContract } from './scenarios/stores.ts';

/** `npm run test:e2e`: deploys the app to an emulator of AWS and uses it as staff, readers and operators do (docs/how-to/run-end-to-end-tests.md). */
const started = Date.now();
const stage = (what: string) => console.log(`== ${what} (${((Date.now() - started) / 1000).toFixed(0)} s)`);

const scenarios = async (report: Report, emulator: Emulator, work: string): Promise<void> => {
  stage('deploy');
  const deployed = await deploy(emulator, work);
  const site = await openSite(emulator, deployed);
  const cloud = openCloud(deployed, site, await staffTokens(emulator, deployed));
  await allowPlainReads(cloud.s3, deployed.publicBucket);
  await allowPlainReads(cloud.s3, deployed.pagesBucket);
  stage('the sample of 2024');
  const sent = await sendSample(cloud);
  console.log(
    `        ${sent.direct.length} files put into the bucket, ${sent.issued.length} sent by issued URL`,
  );
  stage('the same files through the embedded runtime');
  const embedded = await runEmbedded(work);
  stage('compare');
  await compareAnswers(report, cloud, embedded.url);
  await comparePublished(report, cloud, embedded.url);
  await embedded.close();
  stage('poison files');
  await refusePoison(report, cloud);
  stage('repetitions');
  await repeat(report, cloud, [...sent.direct, ...sent.issued]);
  stage('dead letters');
  await deadLetters(report, cloud);
  stage('a lost table');
  await restore(report, cloud);
  stage('the stores over AWS');
  await storesHoldTheContract(report, emulator);
  site.close();
};

const report = new Report();
let missing = false;
const exitCode = () => (missing ? TOOL_MISSING : report.exitCode);
const work = await mkdtemp(join(tmpdir(), 'bersinar-e2e-'));
let emulator: Emulator | undefined;
const interrupted = () => {
  void emulator?.stop().then(() => process.exit(130));
};
process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
try {
  stage('emulator');
  emulator = await startEmulator(await emulatorTools(), work);
  Object.assign(process.env, emulator.env);
  await scenarios(report, emulator, work);
} catch (error) {
  report.failed += 1;
  missing = error instanceof ToolMissing;
  console.error(error instanceof ToolMissing ? `FAILED  ${error.message}` : error);
} finally {
  await emulator?.stop();
  if (report.failed === 0) await rm(work, { recursive: true, force: true });
  else console.log(`The emulator's log is kept: ${work}/emulator.log`);
}
stage('done');
console.log(`${report}`);
process.exit(exitCode());
