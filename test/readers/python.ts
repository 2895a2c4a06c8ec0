import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pythonTools } from '../support/python-tools.ts';
import { runTool } from '../support/run-tool.ts';
import { compare, type Figures, SCALE } from './figures.ts';
import type { Reader } from './reader.ts';

const PANDAS = `
import decimal, json, sys
import pandas as pd
folder, tables = sys.argv[1], json.loads(sys.argv[2])
thousandths = lambda value: int(round(decimal.Decimal(str(value)) * ${10 ** SCALE}))
found = {}
for table in tables:
    for extension, read in (('csv', pd.read_csv), ('parquet', pd.read_parquet)):
        frame = read(f"{folder}/{table['name']}.{extension}")
        figures = found.setdefault(f"{table['name']}.{extension}", {})
        groups = frame.groupby(table['groupBy'], dropna=False) if table['groupBy'] else ([((), frame)] if len(frame) else [])
        for names, part in groups:
            group = '/'.join(names)
            figures[f'{group} rows'] = len(part)
            for column in table['columns']:
                figures[f'{group} {column} filled'] = int(part[column].notna().sum())
            for column in table['numeric']:
                figures[f'{group} {column} sum'] = sum(map(thousandths, part[column].dropna()))
print(json.dumps(found))
`;

/** frictionless does not count the bytes of JSON and Parquet, and then reports a wrong count: only that check is skipped. */
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
let bin = '';

const python = (script: string, args: readonly string[]) =>
  runTool(join(bin, 'python'), [script, ...args], tools);

/** Makes a virtual environment once; the second reader finds it there. */
const prepare = async (folder: string): Promise<string | undefined> => {
  if (tools) return undefined;
  const made = await pythonTools(join(folder, 'venv'), ['pandas', 'pyarrow', 'frictionless[json,parquet]']);
  if ('missing' in made) return made.missing;
  await writeFile(join(folder, 'read.py'), PANDAS);
  await writeFile(join(folder, 'validate.py'), FRICTIONLESS);
  [tools, bin] = [folder, made.bin];
  return undefined;
};

/** pandas with pyarrow reads CSV and Parquet. */
export const pandas: Reader = {
  name: 'pandas',
  prepare,
  async read({ folder, tables }) {
    const layouts = tables.map(({ name, layout }) => ({ name, ...layout }));
    const result = await python('read.py', [folder, JSON.stringify(layouts)]);
    if ('failed' in result) return [result.failed];
    const found = JSON.parse(result.out) as Record<string, Figures>;
    return tables.flatMap(({ name, figures }) =>
      [`${name}.csv`, `${name}.parquet`].flatMap((file) => compare(file, found[file] ?? {}, figures)),
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
