import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/spawned.ts';
import { withDeclarations } from './disclosure-table.ts';

/** Writes the generated part of docs/explanation/disclosure.md. */
const path = join(ROOT, 'docs/explanation/disclosure.md');
writeFileSync(path, withDeclarations(readFileSync(path, 'utf8')));
