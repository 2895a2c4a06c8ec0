/** What a run was asked for; sections are processes of their own, so it comes by the environment. */
export const options = {
  /** A tenth of the rows and one round: whether everything works, never a figure to publish. */
  quick: process.env.BENCH_QUICK === '1',
  /** A file of 10 GB, which takes minutes and as much room. */
  gigabytes: process.env.BENCH_GIGABYTES === '1',
} as const;

/** Rows of the file that most sections read. */
export const ROWS = options.quick ? 100_000 : 1_000_000;

/** How often everything is measured; a table shows medians. */
export const ROUNDS = options.quick ? 1 : 5;
