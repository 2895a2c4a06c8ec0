import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { nameSources } from './stack-traces.ts';

/**
 * What Lambda loads of a bundle: it runs the files by the code that V8 made of them earlier, where that lies beside them
 * (lib/bundling/). V8 refuses the code of another version, of other flags or of another text and compiles: a cache can
 * only save time. It is not Node's own compile cache, because that lies in a folder named by the user and is written
 * while it runs, and Lambda's disk is read-only.
 */
interface Loaded {
  /** A script may put others in the place of these. */
  exports: Record<string, unknown>;
  readonly script: Script;
}

/** By file, for whoever makes the caches. */
export const loaded = new Map<string, Loaded>();

const load = (file: string): Record<string, unknown> => {
  const known = loaded.get(file);
  if (known) return known.exports;
  const filename = join(__dirname, file);
  const cache = `${filename}.cache`;
  const script = new Script(
    `(function(exports,require,module,__filename,__dirname){${readFileSync(filename, 'utf8')}\n})`,
    { filename, ...(existsSync(cache) && { cachedData: readFileSync(cache) }) },
  );
  const module: Loaded = { exports: {}, script };
  loaded.set(file, module);
  const requireFrom = (id: string) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  script.runInThisContext()(module.exports, requireFrom, module, filename, __dirname);
  return module.exports;
};

nameSources(__dirname);

export const { handler } = load('main.js');
