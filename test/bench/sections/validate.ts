import { benchFile } from '../files.ts';
import { type Cost, ratio, runRounds, type Task } from '../measure.ts';
import { ROWS } from '../options.ts';
import type { Section } from '../section.ts';

export const section: Section = {
  title: 'Checking, aggregating, staging',
  async run() {
    const rows: (string | number)[][] = [];
    for (const [flavour, what] of [
      ['clean', 'clean, a quoted cell in each tenth row'],
      ['plain', 'clean, no quotes'],
      ['quoted', 'clean, every cell quoted'],
    ] as const) {
      const argument = await benchFile(ROWS, flavour);
      const ingest = (name: string): Task => ({ file: 'ingest', name, argument });
      const costs = await runRounds({
        papa: { file: 'parse', name: 'papaRows', argument },
        validate: ingest('validate'),
        aggregate: ingest('validateAndAggregate'),
        stage: ingest('validateAndStage'),
      });
      for (const [name, cost] of [
        ['checked', costs.validate],
        ['checked, tallied for all tables', costs.aggregate],
        ['checked, encoded and sorted as they are staged', costs.stage],
      ] as const)
        rows.push([what, name, ratio(cost, costs.papa), ...figures(cost)]);
    }
    const bad = await runRounds({
      papa: { file: 'parse', name: 'papaRows', argument: await benchFile(ROWS, 'clean') },
      clean: { file: 'ingest', name: 'validate', argument: await benchFile(ROWS, 'clean') },
      bad: { file: 'ingest', name: 'validate', argument: await benchFile(ROWS, 'bad') },
      repeated: { file: 'ingest', name: 'validate', argument: await benchFile(ROWS, 'repeated') },
    });
    const columns = ['of the clean file', 'x', 'CPU ms', 'MiB resident', 'result'];
    const line = (what: string, cost: Cost) => [
      what,
      ratio(cost, bad.clean),
      ratio(cost, bad.papa),
      ...figures(cost),
    ];
    return {
      tables: [
        {
          caption: `x is PapaParse alone over the same file in the same run; ${ROWS} rows of \`cases\``,
          columns: ['file', 'rows are', 'x', 'CPU ms', 'MiB resident', 'result'],
          rows,
        },
        {
          caption: 'A file that is refused',
          columns: ['checked', ...columns],
          rows: [
            line('clean', bad.clean),
            line('a mistake in each tenth row', bad.bad),
            line('each tenth row repeats a key', bad.repeated),
          ],
        },
      ],
      notes: [
        'Repeated keys are named in a second reading of the file, which happens only where there are some: the first keeps no keys.',
        'Checked are encoding, quotes, line ends, field counts, every cell against its column, personal data, three rules over the row, and the natural key.',
      ],
    };
  },
};

const figures = ({ cpu, peak, answer }: Cost) => [Math.round(cpu), Math.round(peak), String(answer)];
