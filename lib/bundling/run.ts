import { bundleHandler, cacheCode, digestOf } from './bundle.ts';

/** `run.ts <handler> <folder> [cached]`: bundles, and prints the digest of what is in the folder. CDK's constructs cannot wait, so it is a process. */
const [, , handler = '', folder = '', cached] = process.argv;
await bundleHandler(handler, folder);
if (cached) await cacheCode(folder);
process.stdout.write(await digestOf(folder));
