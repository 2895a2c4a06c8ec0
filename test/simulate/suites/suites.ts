import { s1 } from './s1.ts';
import { s2 } from './s2.ts';
import { s3 } from './s3.ts';
import { s4 } from './s4.ts';
import { s5 } from './s5.ts';
import type { Suite } from './suite.ts';

/** The suites that run schedules; S6 runs these over broken protocols. */
export const SUITES: Readonly<Record<string, { readonly suite: Suite; readonly what: string }>> = {
  s1: { suite: s1, what: 'one fault, every call, every order with a duplicate' },
  s2: { suite: s2, what: 'handlers at once, bounded preemption' },
  s3: { suite: s3, what: 'every pair of faults' },
  s4: { suite: s4, what: 'random faults and turns' },
  s5: { suite: s5, what: 'disasters, every replay order' },
};
