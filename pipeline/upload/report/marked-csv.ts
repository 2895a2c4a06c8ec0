import { alsoLines, type ReportedFinding } from '../../../schemas/model/finding.ts';
import { csvCell } from '../../publish/formats/csv-text.ts';

/** The column that a marked file adds to the uploaded file. */
const MARK = 'kesalahan';

export interface MarkOptions {
  readonly delimiter: string;
  /** Physical line of the header. */
  readonly headerLine: number;
}

/**
 * The uploaded text with a last column `kesalahan` that has the messages of each record. Messages on the whole file
 * follow the column's name. Nothing else changes. After a broken quote the ends of records are unknown, so each line is
 * marked by itself.
 */
export async function* markedCsv(
  text: AsyncIterable<string>,
  findings: readonly ReportedFinding[],
  { delimiter, headerLine }: MarkOptions,
): AsyncGenerator<string> {
  const marks = marksByLine(findings, headerLine);
  const isQuoted = !findings.some(({ code }) => code === 'row/quote');
  let line = 1;
  for await (const { body, end, lines } of recordsOf(text, isQuoted)) {
    const messages: string[] = [];
    for (let at = line; at < line + lines; at++) messages.push(...(marks.get(at) ?? []));
    const isHeader = line <= headerLine && headerLine < line + lines;
    if (isHeader)
      messages.splice(0, messages.length, messages.length > 0 ? `${MARK}: ${messages.join(' ')}` : MARK);
    yield `${body}${messages.length > 0 ? delimiter + csvCell(messages.join(' '), delimiter) : ''}${end}`;
    line += lines;
  }
}

/** line -> the messages for it; findings on the file as a whole belong to the header line. */
const marksByLine = (
  findings: readonly ReportedFinding[],
  headerLine: number,
): ReadonlyMap<number, readonly string[]> => {
  const marks = new Map<number, string[]>();
  for (const finding of findings)
    for (const line of [finding.line ?? headerLine, ...alsoLines(finding)]) {
      const messages = marks.get(line) ?? [];
      // A finding for many lines names them in its own sentence; here one sentence a line is enough.
      if (!messages.includes(finding.messages.id)) messages.push(finding.messages.id);
      marks.set(line, messages);
    }
  return marks;
};

interface RawRecord {
  readonly body: string;
  /** Its line end, unchanged. */
  readonly end: string;
  /** Number of its physical lines. */
  readonly lines: number;
}

async function* recordsOf(text: AsyncIterable<string>, isQuoted: boolean): AsyncGenerator<RawRecord> {
  let rest = '';
  let at = 0;
  let lines = 1;
  let isOpen = false;
  for await (const chunk of text) {
    rest += chunk;
    for (; at < rest.length; at++) {
      const character = rest[at];
      if (character === '"' && isQuoted) isOpen = !isOpen;
      if (character !== '\n' && character !== '\r') continue;
      // A CR at the end of the text so far may be the first half of a CRLF.
      if (character === '\r' && at + 1 === rest.length) break;
      const length = character === '\r' && rest[at + 1] === '\n' ? 2 : 1;
      if (isOpen) {
        lines++;
        at += length - 1;
        continue;
      }
      yield { body: rest.slice(0, at), end: rest.slice(at, at + length), lines };
      rest = rest.slice(at + length);
      at = -1;
      lines = 1;
    }
  }
  if (rest.endsWith('\r') && !isOpen) yield { body: rest.slice(0, -1), end: '\r', lines };
  else if (rest !== '') yield { body: rest, end: '', lines };
}
