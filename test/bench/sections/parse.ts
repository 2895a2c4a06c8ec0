import { statSync } from 'node:fs';
import { benchFile } from '../files.ts';
import { ratio, runRounds, type Task } from '../measure.ts';
import { ROWS } from '../options.ts';
import type { Section } from '../section.ts';

export const section: Section = {
  title: 'Reading alone',
  async run() {
    const tables = [];
    for (const [flavour, caption] of [
      ['clean', 'A quoted cell in each tenth row, as spreadsheets write cells with commas'],
      ['plain', 'Not one quote in the file: PapaParse has a faster way for such files'],
      ['quoted', 'Every cell quoted'],
    ] as const) {
      const argument = await benchFile(ROWS, flavour);
      const task = (name: string): Task => ({ file: 'parse', name, argument });
      const costs = await runRounds({
        read: task('read'),
        papaRows: task('papaRows'),
        papaChunks: task('papaChunks'),
        papaObjects: task('papaObjects'),
      });
      const megabytes = statSync(argument).size / 1e6;
      const row = (name: string, id: keyof typeof costs) => [
        name,
        ratio(costs[id], costs.papaRows),
        Math.round(costs[id].cpu),
        Math.round(megabytes / (costs[id].cpu / 1000)),
        Math.round(costs[id].peak),
      ];
      tables.push({
        caption: `${caption}: ${megabytes.toFixed(0)} MB, ${ROWS} rows`,
        columns: ['', 'x', 'CPU ms', 'MB/s', 'MiB resident'],
        rows: [
          row('read in 64 KiB blocks', 'read'),
          row('PapaParse, arrays row by row (the yardstick)', 'papaRows'),
          row('PapaParse, arrays by chunk', 'papaChunks'),
          row('PapaParse, objects', 'papaObjects'),
        ],
      });
    }
    return { tables, notes: [] };
  },
};
