import { statSync } from 'node:fs';
import { benchFile } from '../files.ts';
import { runRounds, type Task } from '../measure.ts';
import { options, ROWS } from '../options.ts';
import type { Section } from '../section.ts';

/** A row of the generated file has about 77 bytes. */
const GIGABYTE = 13_000_000;

export const section: Section = {
  title: 'Memory',
  async run() {
    const sizes = [
      ROWS / 4,
      ROWS,
      ROWS * 4,
      ...(options.quick ? [] : [GIGABYTE]),
      ...(options.gigabytes ? [GIGABYTE * 10] : []),
    ];
    const rows: (string | number)[][] = [];
    for (const count of sizes) {
      const argument = await benchFile(count);
      const task = (name: string, ...young: string[]): Task => ({
        file: 'ingest',
        name,
        argument,
        node: ['--max-old-space-size=128', ...young],
      });
      const megabytes = Math.round(statSync(argument).size / 1e6);
      const checked = await runRounds({ it: task('validate') }, count > ROWS ? 1 : undefined);
      const tallied = await runRounds({ it: task('validateAndAggregate') }, count > ROWS ? 1 : undefined);
      const small = { it: task('validate', '--max-semi-space-size=4') };
      const young = await runRounds(small, count > ROWS ? 1 : undefined);
      const peaks = [checked, tallied, young].map(({ it }) => Math.round(it.peak));
      rows.push([megabytes, count, ...peaks]);
    }
    const accepted: (string | number)[][] = [];
    for (const count of [65_000, ROWS / 4, ROWS]) {
      const argument = await benchFile(count);
      const { it } = await runRounds({ it: { file: 'ingest', name: 'validateAndStage', argument } }, 1);
      accepted.push([
        Math.round(statSync(argument).size / 1e6),
        count,
        Math.round(it.peak),
        String(it.answer),
      ]);
    }
    return {
      tables: [
        {
          caption: 'Largest resident size of a process with `--max-old-space-size=128`, all of Node included',
          columns: ['MB', 'rows', 'checked, MiB', 'checked and tallied, MiB', 'checked, young heap of 4 MiB'],
          rows,
        },
        {
          caption: 'The same where the accepted rows are accepted',
          columns: ['MB', 'rows', 'MiB', 'result'],
          rows: accepted,
        },
      ],
      notes: [
        'Files of more than a million rows, and accepted rows, were measured once, not in rounds. The key filter is 16 MiB of the resident size, so that from some three million rows on it suspects a key in vain, and the file is read twice.',
        'What a larger file adds is V8’s young heap, which grows the longer a process runs; the last column is with `--max-semi-space-size=4`, where it does not.',
        'Staged rows are sorted, and kept until all are there: this grows with the file, and MAX_UPLOAD_BYTES bounds it (5 MB unless set; the first row of the second table).',
        ...(options.gigabytes ? [] : ['`--gigabytes` adds a file of 10 GB.']),
      ],
    };
  },
};
