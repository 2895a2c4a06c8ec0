import { bundleHandler } from './bundle.ts';

/** `run.ts <handler> <folder>`: bundles a handler. A process of its own, because a construct cannot wait for a promise. */
const [, , handler = '', folder = ''] = process.argv;
await bundleHandler(handler, folder);
