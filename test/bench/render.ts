import type { Measured, Table } from './section.ts';

/** Where and with what something was measured. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  readonly packages: readonly string[];
}

type Titled = Measured & { readonly title: string };

const HEAD = `# Benchmarks

What parts of the system cost, written by \`npm run bench\` and never by hand. Figures of one table were measured in one
run, one process after the other, each task in a process of its own; a figure is the median of five such rounds unless
its section says otherwise, a resident size the largest. **x** is CPU time (all threads) as a ratio to PapaParse alone over the same file in the same
run, so that it says the same on another machine. Times are of a machine that others used, too: compare ratios.

Files are generated, the same bytes everywhere (\`test/bench/files.ts\`). \`npm run bench -- --only <section>\` runs one
section again and leaves the others as they are; \`--gigabytes\` adds a file of 10 GB. Nothing here is a test: no build
fails because a machine was slow.
`;

const mark = (name: string) => `<!-- section: ${name} -->`;

/** The page: sections that were measured now, and the others as the page before has them. */
export const renderBenchmarks = (
  measured: ReadonlyMap<string, Titled>,
  before: string,
  machine: Machine,
): string => {
  const kept = new Map(
    [...before.matchAll(/<!-- section: (\S+) -->\n([\s\S]*?)(?=\n<!-- section: |$)/g)].map(
      ([, name = '', text = '']): [string, string] => [name, text.trim()],
    ),
  );
  const names = [...new Set([...kept.keys(), ...measured.keys()])].sort();
  const sections = names.map((name) => {
    const now = measured.get(name);
    return `${mark(name)}\n${now ? sectionText(now, machine) : kept.get(name)}\n`;
  });
  return [HEAD, ...sections].join('\n');
};

const sectionText = ({ title, tables, notes }: Titled, machine: Machine): string =>
  [
    `## ${title}`,
    `${machine.cpu}, ${machine.cores} cores; Node ${machine.node}; ${machine.packages.join(', ')}.`,
    ...tables.map(tableText),
    ...notes,
  ].join('\n\n');

const tableText = ({ caption, columns, rows }: Table): string => {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [`${caption}:`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
};
