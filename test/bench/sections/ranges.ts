import { benchFile } from '../files.ts';
import { type Cost, ratio, runRounds } from '../measure.ts';
import { ROWS } from '../options.ts';
import type { Section } from '../section.ts';

const COUNTS = [4, 16] as const;

export const section: Section = {
  title: 'Large files in ranges',
  async run() {
    const rows: (string | number)[][] = [];
    const each: (string | number)[][] = [];
    for (const [flavour, what] of [
      ['clean', 'clean'],
      ['bad', 'a mistake in each tenth row'],
      ['repeated', 'each tenth row has the key of the row before'],
    ] as const) {
      const path = await benchFile(ROWS, flavour);
      const costs = await runRounds({
        whole: { file: 'ranges', name: 'onePass', argument: path },
        few: { file: 'ranges', name: 'inRanges', argument: `${COUNTS[0]} ${path}` },
        many: { file: 'ranges', name: 'inRanges', argument: `${COUNTS[1]} ${path}` },
        one: { file: 'ranges', name: 'oneRange', argument: `${COUNTS[1]} ${path}` },
      });
      const row = (name: string, cost: Cost) => {
        const isSame = cost.answer === costs.whole.answer ? 'the same' : 'NOT the same';
        rows.push([
          what,
          name,
          ratio(cost, costs.whole),
          Math.round(cost.cpu),
          Math.round(cost.peak),
          isSame,
        ]);
      };
      row('one pass', costs.whole);
      row(`${COUNTS[0]} ranges`, costs.few);
      row(`${COUNTS[1]} ranges`, costs.many);
      each.push([what, ratio(costs.one, costs.whole), Math.round(costs.one.peak), String(costs.one.answer)]);
    }
    return {
      tables: [
        {
          caption: `${ROWS} rows, all ranges one after the other in one process; CPU of one pass = 1`,
          columns: ['file', 'how', 'CPU', 'ms', 'MiB', 'outcome'],
          rows,
        },
        {
          caption: `What one function does of ${COUNTS[1]} ranges: surveys one and checks it`,
          columns: ['file', 'CPU', 'MiB', 'result'],
          rows: each,
        },
      ],
      notes: ['Steps: plan, survey, settle, check, repeated keys, merge. Nothing is staged here.'],
    };
  },
};
