import { CR, LF, QUOTE } from '../upload/parse/bytes.ts';
import { type Reading, reading } from '../upload/parse/encoding/probe.ts';
import { fitsWindows1252 } from '../upload/parse/encoding/windows-1252.ts';
import { nextRecord, type RecordRules } from '../upload/parse/table/next-record.ts';
import type { ByteRange, Window } from './range.ts';

/** The records that follow from one that begins at `entry`, up to the first that begins at or after the range's end. */
export interface Path {
  readonly entry: number;
  readonly exit: number;
  readonly records: number;
  readonly lines: number;
  /** The record at `exit` is too long: nothing after it is read. */
  readonly stopped?: true;
}

/** What the bytes of a range say by themselves. */
export interface Survey {
  /** Of the first places in the range at which a record may begin. */
  readonly paths: readonly Path[];
  readonly text: {
    /** As UTF-8, from the first character that begins in the range to the end of the last. */
    readonly reading: Reading;
    /** Where that is. */
    readonly from: number;
    readonly fitsWindows1252: boolean;
  };
}

/**
 * How many places are tried. A record begins after a line end. The first line end in a range may stand in a quoted cell,
 * so that the record begins only at a later one: after as many as the cell has lines.
 */
const PLACES = 32;
/** Records of a path that other paths can join. */
const KNOWN = 4096;

/**
 * Reads a range, not knowing whether it begins inside a quoted cell. After each of its first line ends it reads records
 * by the parser's own rules, damaged quotes included. Paths that meet go on as one, which they soon do.
 * @param rules absent: the file has no table
 */
export const surveyRange = (window: Window, range: ByteRange, rules: RecordRules | undefined): Survey => ({
  paths: rules ? pathsOf(window, range, rules) : [],
  text: textOf(window, range),
});

interface Known {
  readonly path: Path;
  readonly records: number;
  readonly lines: number;
}

const pathsOf = (window: Window, range: ByteRange, rules: RecordRules): readonly Path[] => {
  const known = new Map<number, Known>();
  const paths: Path[] = [];
  for (const entry of linesOf(window, range)) {
    const seen = known.get(entry);
    if (!seen) paths.push(pathFrom(window, entry, range.to, rules, known));
    else {
      const { path, records, lines } = seen;
      paths.push({ ...path, entry, records: path.records - records, lines: path.lines - lines });
    }
  }
  return paths;
};

/** The places in a range that follow a line end. */
function* linesOf({ bytes, at }: Window, { from, to }: ByteRange): Generator<number> {
  let found = 0;
  for (let i = Math.max(0, from - 1 - at); i < to - 1 - at && found < PLACES; i++) {
    if (bytes[i] !== LF && (bytes[i] !== CR || bytes[i + 1] === LF)) continue;
    found++;
    yield at + i + 1;
  }
}

/** Reads records from an entry up to the end of a range, or to a place that is known. */
export const pathFrom = (
  { bytes, at, final }: Window,
  entry: number,
  to: number,
  rules: RecordRules,
  known: Map<number, Known> = new Map(),
): Path => {
  const end = to - at;
  const own: { readonly at: number; readonly records: number; readonly lines: number }[] = [];
  let pos = entry - at;
  let records = 0;
  let lines = 0;
  // Where the next ones are; -1: there are none.
  let quote = bytes.indexOf(QUOTE, pos);
  let cr = bytes.indexOf(CR, pos);
  let path: Path | undefined;
  while (pos < end && pos < bytes.length) {
    const met = known.get(at + pos);
    if (met) {
      path = {
        ...met.path,
        entry,
        records: records + met.path.records - met.records,
        lines: lines + met.path.lines - met.lines,
      };
      break;
    }
    if (records < KNOWN) own.push({ at: at + pos, records, lines });
    const lf = bytes.indexOf(LF, pos);
    if (quote !== -1 && quote < pos) quote = bytes.indexOf(QUOTE, pos);
    if (cr !== -1 && cr < pos) cr = bytes.indexOf(CR, pos);
    const isPlain = (quote === -1 || quote > lf) && (cr === -1 || cr >= lf - 1);
    // Most records: one line without quotes.
    if (lf !== -1 && isPlain && lf - pos <= rules.longest) {
      pos = lf + 1;
      records++;
      lines++;
      continue;
    }
    const found = nextRecord(bytes, pos, rules, final);
    if (found === 'more')
      throw new Error(`A record at ${at + pos} is not known from the bytes up to ${at + bytes.length}.`);
    if (found === 'too-long') {
      path = { entry, exit: at + pos, records, lines, stopped: true };
      break;
    }
    pos = found.end + found.eol;
    records++;
    lines += found.inner + 1;
  }
  const whole = path ?? { entry, exit: at + pos, records, lines };
  for (const place of own) known.set(place.at, { path: whole, records: place.records, lines: place.lines });
  return whole;
};

const CHUNK = 64 * 1024;

const textOf = ({ bytes, at }: Window, { from, to }: ByteRange): Survey['text'] => {
  const start = characterAt(bytes, from - at);
  const end = characterAt(bytes, to - at);
  const { take, end: last } = reading('utf-8');
  for (let i = start; i < end; i += CHUNK) if (!take(bytes.subarray(i, Math.min(end, i + CHUNK)))) break;
  return {
    reading: last(),
    from: at + start,
    fitsWindows1252: fitsWindows1252(bytes.subarray(from - at, to - at)),
  };
};

/** The index from `index` on at which a character begins, the bytes before it belonging to the one before. */
const characterAt = (bytes: Uint8Array, index: number): number => {
  if (index === 0) return 0;
  let start = index;
  while (start < index + 3 && start < bytes.length && ((bytes[start] as number) & 0xc0) === 0x80) start++;
  return start;
};
