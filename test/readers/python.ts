import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare, type Reader } from './reader.ts';
import { SCALE } from './release.ts';
import { runTool } from './run-tool.ts';

const PANDAS = `
import json, sys, decimal
import pandas as pd
folder, tables = sys.argv[1], json.loads(sys.argv[2])
found = {}
for table in tables:
    for extension, read in (('csv', pd.read_csv), ('parquet', pd.read_parquet)):
        frame = read(f"{folder}/{table['name']}.{extension}")
        sums = {c: int(sum(round(decimal.Decimal(str(v)) * ${10 ** SCALE}) for v in frame[c].dropna())) for c in table['sums']}
        found[f"{table['name']}.{extension}"] = {'rows': len(frame), 'sums': sums}
print(json.dumps(found))
`;

/** Of JSON and Parquet frictionless counts no bytes and then calls the count wrong: there, that check alone is skipped. */
const FRICTIONLESS = `
import json, os, sys
from frictionless import Checklist, Package
os.chdir(sys.argv[1])
package = Package('datapackage.json')
errors = []
for resource in package.resources:
    uncounted = [] if resource.format == 'csv' else ['byte-count', 'hash-count']
    report = resource.validate(Checklist(skip_errors=uncounted))
    errors += [f"{resource.path}: {e.message}" for task in report.tasks for e in task.errors] + [str(e.message) for e in report.errors]
print(json.dumps(errors))
`;

let tools = '';

const python = (script: string, args: readonly string[]) =>
  runTool(join(tools, 'venv/bin/python'), [script, ...args], tools);

/** Makes a virtual environment once; the second reader finds it there. */
const prepare = async (folder: string): Promise<string | undefined> => {
  if (tools) return undefined;
  const made = await runTool('python3', ['-m', 'venv', join(folder, 'venv')], folder);
  if ('failed' in made)
    return `no Python 3 with venv here (Debian: apt install python3-venv): ${made.failed}`;
  const packages = ['pandas', 'pyarrow', 'frictionless[json,parquet]'];
  const installed = await runTool(join(folder, 'venv/bin/pip'), ['install', '--quiet', ...packages], folder);
  if ('failed' in installed) return `pip could not install ${packages.join(', ')}: ${installed.failed}`;
  await writeFile(join(folder, 'read.py'), PANDAS);
  await writeFile(join(folder, 'validate.py'), FRICTIONLESS);
  tools = folder;
  return undefined;
};

/** pandas with pyarrow reads CSV and Parquet. */
export const pandas: Reader = {
  name: 'pandas',
  prepare,
  async read({ folder, tables }) {
    const result = await python('read.py', [folder, JSON.stringify(tables)]);
    if ('failed' in result) return [result.failed];
    const found = JSON.parse(result.out) as Record<string, { rows: number; sums: Record<string, number> }>;
    return tables.flatMap((table) =>
      ['csv', 'parquet'].flatMap((extension) => {
        const file = `${table.name}.${extension}`;
        return compare(file, found[file] ?? { rows: -1, sums: {} }, table);
      }),
    );
  },
};

/** frictionless for Python validates the package: descriptor, schemas, every row, bytes and hashes. */
export const frictionless: Reader = {
  name: 'frictionless',
  prepare,
  async read({ folder }) {
    const result = await python('validate.py', [folder]);
    return 'failed' in result ? [result.failed] : (JSON.parse(result.out) as string[]);
  },
};
