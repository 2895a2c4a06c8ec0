/**
 * A process that does one task and tells what it cost: `task.ts <module of tasks/> <export> [argument]`. A task is a
 * function, or an object whose `prepare` makes one while nobody measures.
 */
type Run = (argument: string) => unknown;

const [, , file = '', name = '', argument = ''] = process.argv;
const tasks = (await import(`./tasks/${file}.ts`)) as Record<
  string,
  Run | { prepare: (argument: string) => Run }
>;
const task = tasks[name];
if (!task) throw new Error(`tasks/${file}.ts has no ${name}.`);
const run = 'prepare' in task ? task.prepare(argument) : task;
const before = process.cpuUsage();
const start = performance.now();
const answer = await run(argument);
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
// maxRSS counts the loading, too: what the process needs at its largest.
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, wall, peak, answer }));

export {};
