import type { Dataset } from '../../../schemas/model/dataset.ts';
import { decode } from '../parse/encoding/decode.ts';
import { encodeAs } from '../parse/encoding/encode.ts';
import type { Open } from '../parse/encoding/probe.ts';
import type { ValidationResult } from '../validation-result.ts';
import { markedCsv } from './marked-csv.ts';
import { reportFindings } from './report.ts';

/**
 * The uploaded file, in its own encoding and delimiter, with a last column `kesalahan` that has the messages of each
 * line. Undefined if the file is not text.
 */
export const markedFile = (
  open: Open,
  dataset: Dataset,
  { findings, format }: Pick<ValidationResult, 'findings' | 'format'>,
): AsyncIterable<Uint8Array> | undefined => {
  const { encoding, delimiter, headerLine } = format;
  if (encoding === undefined) return undefined;
  const text = decode(open, encoding);
  const marked = markedCsv(text, reportFindings(findings, dataset), {
    delimiter: delimiter === '' ? ',' : delimiter,
    headerLine,
  });
  return withMark(open, (hasMark) => encodeAs(marked, encoding, hasMark));
};

async function* withMark(
  open: Open,
  encode: (hasMark: boolean) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* encode(await startsWithMark(open));
}

const MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];

const startsWithMark = async (open: Open): Promise<boolean> => {
  const head: number[] = [];
  for await (const chunk of open()) {
    head.push(...chunk.subarray(0, 3 - head.length));
    if (head.length === 3) break;
  }
  return MARKS.some((mark) => mark.every((byte, i) => head[i] === byte));
};
