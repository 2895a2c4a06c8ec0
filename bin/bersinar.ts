#!/usr/bin/env tsx
import { program } from '../local/commands/program.ts';

await program().parseAsync();
