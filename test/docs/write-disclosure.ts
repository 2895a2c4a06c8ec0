import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/spawned.ts';
import { withDeclarations } from './disclosure-table.ts';

/** Writes the generated part of docs/disclosure.md. */
const path = join(ROOT, 'docs/disclosure.md');
writeFileSync(path, withDeclarations(readFileSync(path, 'utf8')));
