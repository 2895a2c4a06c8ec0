import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/**
 * Makes stacks name the sources of a bundle's files, by the maps beside them. Node does the same for modules that it
 * loads itself, but reads every map at start; here a map is read when a stack names its file.
 */
export const nameSources = (folder: string): void => {
  const maps = new Map<string, SourceMap | undefined>();
  const mapOf = (file: string): SourceMap | undefined => {
    if (!maps.has(file)) maps.set(file, file.startsWith(folder) ? read(`${file}.map`) : undefined);
    return maps.get(file);
  };
  Error.prepareStackTrace = (error, frames) =>
    [String(error), ...frames.map((frame) => `    at ${named(frame, mapOf)}`)].join('\n');
};

const named = (frame: NodeJS.CallSite, mapOf: (file: string) => SourceMap | undefined): string => {
  const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
  const map = mapOf(frame.getFileName() ?? '');
  if (!map || line === null || column === null) return String(frame);
  const entry = map.findEntry(line - 1, column - 1);
  if (!('originalSource' in entry)) return String(frame);
  const source = entry.originalSource.replace(/^(\.\.\/)+/, '');
  return `${frame.getFunctionName() ?? '<anonymous>'} (${source}:${entry.originalLine + 1}:${entry.originalColumn + 1})`;
};

const read = (file: string): SourceMap | undefined => {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};
