import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonTools } from '../../support/python-tools.ts';
import { runTool } from '../../support/run-tool.ts';
import { benchFile } from '../files.ts';
import { type Cost, median, ratio, runRounds } from '../measure.ts';
import { ROUNDS, ROWS } from '../options.ts';
import type { Section } from '../section.ts';
import { tableSchema } from '../tasks/peers.ts';

/** frictionless takes minutes for what the others do in seconds. */
const FRICTIONLESS_ROWS = ROWS / 20;

const FRICTIONLESS = `
import json, resource, sys
from frictionless import Resource, Schema, system
system.trusted = True
before = resource.getrusage(resource.RUSAGE_SELF)
report = Resource(path=sys.argv[1], schema=Schema.from_descriptor(json.load(open(sys.argv[2])))).validate()
after = resource.getrusage(resource.RUSAGE_SELF)
cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
print(json.dumps({"cpu": cpu * 1000, "peak": after.ru_maxrss / 1024, "valid": report.valid}))
`;

export const section: Section = {
  title: 'Others that check the same',
  async run() {
    const argument = await benchFile(ROWS);
    const costs = await runRounds({
      papa: { file: 'parse', name: 'papaRows', argument },
      validate: { file: 'ingest', name: 'validate', argument },
      aggregate: { file: 'ingest', name: 'validateAndAggregate', argument },
      duckdb: { file: 'peers', name: 'duckdb', argument },
    });
    const row = (what: string, cost: Cost) => [
      what,
      ratio(cost, costs.papa),
      Math.round(cost.cpu),
      Math.round(ROWS / (cost.cpu / 1000)),
      Math.round(cost.peak),
      String(cost.answer),
    ];
    const { cells, note } = await frictionless(costs.papa);
    return {
      tables: [
        {
          caption: `${ROWS} rows of \`cases\`, a quoted cell in each tenth`,
          columns: ['', 'x', 'CPU ms', 'rows a second', 'MiB resident', 'result'],
          rows: [
            row('PapaParse alone', costs.papa),
            row('checked', costs.validate),
            row('checked and tallied', costs.aggregate),
            row(
              'DuckDB, one thread: strict typed read, the same checks, unique keys, group by',
              costs.duckdb,
            ),
            ...cells,
          ],
        },
      ],
      notes: [note, 'qsv, the Rust program, was not measured: neither npm nor PyPI has it.'],
    };
  },
};

/** frictionless for Python, which checks types, enumerations, patterns and the key; rows a second from a shorter file. */
const frictionless = async (papa: Cost): Promise<{ cells: (string | number)[][]; note: string }> => {
  const tools = await pythonTools(join(tmpdir(), 'bersinar-bench', 'frictionless'), ['frictionless==5.18.1']);
  if ('missing' in tools) return { cells: [], note: `frictionless was not measured: ${tools.missing}` };
  const schema = join(tmpdir(), 'bersinar-bench', 'schema.json');
  await writeFile(schema, JSON.stringify(tableSchema));
  const path = await benchFile(FRICTIONLESS_ROWS);
  const runs: { cpu: number; peak: number; valid: boolean }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const result = await runTool(join(tools.bin, 'python'), ['-c', FRICTIONLESS, path, schema], tmpdir());
    if ('failed' in result) return { cells: [], note: `frictionless was not measured: ${result.failed}` };
    runs.push(JSON.parse(result.out.trim().split('\n').at(-1) ?? ''));
  }
  const cpu = median(runs.map((run) => run.cpu));
  const whole = (cpu * ROWS) / FRICTIONLESS_ROWS;
  const name = `frictionless 5.18.1 for Python, from ${FRICTIONLESS_ROWS} rows`;
  const peak = Math.round(Math.max(...runs.map((run) => run.peak)));
  const perSecond = Math.round(FRICTIONLESS_ROWS / (cpu / 1000));
  const valid = runs.every((run) => run.valid) ? 'valid' : 'not valid';
  return {
    cells: [[name, (whole / papa.cpu).toFixed(2), Math.round(whole), perSecond, peak, valid]],
    note: 'frictionless checks types, enumerations, patterns and the key; it knows neither personal data nor rules over a row.',
  };
};
