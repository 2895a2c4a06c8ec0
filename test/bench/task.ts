/** A task is a function, or an object whose `prepare` makes one before the measurement. */
type Run = (argument: string) => unknown;
export type Tasks = Readonly<Record<string, Run | { readonly prepare: (argument: string) => Run } | object>>;

/** The whole of a process that does one task and tells what it cost: `<name of the task> [argument]`. */
export const runTask = async (tasks: Tasks): Promise<void> => {
  const [, , name = '', argument = ''] = process.argv;
  const task = tasks[name];
  if (!task) throw new Error(`There is no task ${name}.`);
  const run = ('prepare' in task ? (task.prepare as (argument: string) => Run)(argument) : task) as Run;
  const before = process.cpuUsage();
  const start = performance.now();
  const answer = await run(argument);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  // maxRSS counts the loading, too: what the process needs at its largest.
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, wall, peak, answer }));
};
