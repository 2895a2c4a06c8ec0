import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { parquet } from './parquet.ts';

/** The formats of a release: every table is written in each of them. */
export const formats: readonly Format[] = [csv, json, parquet];
