import { costTable } from '../lib/cost.ts';

/** `npm run cost`: what a month costs, as docs/how-to/deploy-to-aws.md has it. */
console.log(costTable());
