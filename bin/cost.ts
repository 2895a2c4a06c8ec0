import { costTable } from '../lib/cost.ts';

/** `npm run cost`: what a month costs, as docs/cloud.md has it. */
console.log(costTable());
