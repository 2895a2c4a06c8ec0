import { type Cost, ratio, runRounds, type Task } from '../measure.ts';
import { ROWS } from '../options.ts';
import type { Section } from '../section.ts';

export const section: Section = {
  title: 'Writing and comparing releases',
  async run() {
    const count = ROWS / 5;
    const task = (name: string): Task => ({ file: 'publish', name, argument: String(count) });
    const costs = await runRounds({
      unparse: task('unparse'),
      csv: task('csv'),
      json: task('json'),
      parquet: task('parquet'),
      difference: task('difference'),
    });
    const bytes = (cost: Cost) => Number.parseInt(String(cost.answer), 10);
    const row = (what: string, cost: Cost) => [
      what,
      ratio(cost, costs.unparse),
      Math.round(cost.cpu),
      Math.round(bytes(cost) / 1000 / cost.cpu),
      Math.round(cost.peak),
    ];
    return {
      tables: [
        {
          caption: `A table of ${count} rows and ten columns`,
          columns: ['', 'of PapaParse.unparse', 'CPU ms', 'MB/s', 'MiB resident'],
          rows: [
            row('PapaParse.unparse', costs.unparse),
            row('CSV', costs.csv),
            row('JSON', costs.json),
            row('Parquet', costs.parquet),
          ],
        },
        {
          caption: 'The difference of two versions of it, by key',
          columns: ['rows', 'CPU ms', 'rows a second', 'found'],
          rows: [
            [
              count,
              Math.round(costs.difference.cpu),
              Math.round((count / costs.difference.cpu) * 1000),
              String(costs.difference.answer),
            ],
          ],
        },
      ],
      notes: ['A release is written whole: its tables are in memory while it is.'],
    };
  },
};
