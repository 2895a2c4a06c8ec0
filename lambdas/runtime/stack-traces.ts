import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/**
 * Runs first in every bundle (lib/bundling/) and makes stacks name the sources, by the source maps beside the bundle's
 * files. A map is read when a stack names its file. Node's `--enable-source-maps` would read all of them at start, which
 * makes the start of serve-api a fifth longer.
 */
const FOLDER = new URL('.', import.meta.url).href;
const maps = new Map<string, SourceMap | undefined>();

Error.prepareStackTrace = (error, frames) =>
  [String(error), ...frames.map((frame) => `    at ${nameOf(frame)}`)].join('\n');

const nameOf = (frame: NodeJS.CallSite): string => {
  const [file, line, column] = [frame.getFileName(), frame.getLineNumber(), frame.getColumnNumber()];
  const map = file?.startsWith(FOLDER) ? mapOf(file) : undefined;
  if (!map || line === null || column === null) return String(frame);
  const entry = map.findEntry(line - 1, column - 1);
  if (!('originalSource' in entry)) return String(frame);
  const source = entry.originalSource.replace(/^(\.\.\/)+/, '');
  return `${frame.getFunctionName() ?? '<anonymous>'} (${source}:${entry.originalLine + 1}:${entry.originalColumn + 1})`;
};

const mapOf = (file: string): SourceMap | undefined => {
  if (!maps.has(file)) maps.set(file, readMap(new URL(`${file}.map`)));
  return maps.get(file);
};

/** A bundle without maps still runs. */
const readMap = (file: URL): SourceMap | undefined => {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};
