import { type Probe, type Reading, utf8Probe } from '../upload/parse/encoding/probe.ts';
import type { Plan } from './plan.ts';
import type { ByteRange } from './range.ts';
import type { Path, Survey } from './survey.ts';

/** The records that begin in a range: whole ones, that are checked together. */
export interface Segment {
  /** Which range it is of. */
  readonly range: number;
  /** Offset of the first record, and of what follows the last. */
  readonly from: number;
  readonly to: number;
  /** Physical line, and index in the file, of the first record. */
  readonly line: number;
  readonly record: number;
  readonly records: number;
  /** Data rows come before it. */
  readonly isLater: boolean;
}

/** What all ranges together say of the file, before any row is looked at. */
export interface Settled {
  readonly probe: Probe;
  /** In file order; none where there is nothing to read. */
  readonly segments: readonly Segment[];
}

/**
 * Gives each range its first record: the one that the path of the range before leads to.
 * @param read reads a range from a place that its survey has not tried
 */
export const settleRanges = async (
  { table }: Plan,
  ranges: readonly ByteRange[],
  surveys: readonly Survey[],
  read: (range: ByteRange, entry: number) => Promise<Path>,
): Promise<Settled> => {
  const probe = await utf8Probe(wholeReading(surveys), () =>
    surveys.every(({ text }) => text.fitsWindows1252),
  );
  const segments: Segment[] = [];
  if (!probe.encoding || !table) return { probe, segments };
  let { at, line, record } = table.first;
  for (const [i, range] of ranges.entries()) {
    if (at >= range.to) continue;
    const path = surveys[i]?.paths.find(({ entry }) => entry === at) ?? (await read(range, at));
    // The record that is too long belongs to the segment, which says so.
    const records = path.records + (path.stopped ? 1 : 0);
    const isLater = table.firstRow !== undefined && table.firstRow < record;
    segments.push({ range: i, from: at, to: path.exit, line, record, records, isLater });
    if (path.stopped) break;
    at = path.exit;
    line += path.lines;
    record += records;
  }
  return { probe, segments };
};

/** The reading of the whole file from those of its ranges, which meet where characters begin. */
const wholeReading = (surveys: readonly Survey[]): Reading => {
  const blank = surveys.every(({ text }) => text.reading.blank);
  let wide = false;
  for (const [i, { text }] of surveys.entries()) {
    const { reading, from } = text;
    wide ||= reading.wide;
    if (!reading.invalid) continue;
    const isEnd = reading.cut && i === surveys.length - 1;
    return { blank, wide, invalid: true, offset: from + (reading.offset ?? 0), ...(isEnd && { cut: true }) };
  }
  return { blank, wide };
};
