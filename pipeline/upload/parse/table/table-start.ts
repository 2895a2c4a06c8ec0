import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import { utf8Text } from '../bytes.ts';
import { unfinished } from '../encoding/utf8.ts';
import { DELIMITERS, findHeader, type Score } from './header-row.ts';

/** The header must start within so many bytes. */
export const HEAD = 64 * 1024;

/** There is text above the header; the header starts at `line`. */
export const titleRows = (line: number, header: number): Finding =>
  finding(
    'file/title-rows',
    { kind: 'header-on-first-line' },
    {
      line,
      detail: { header },
    },
  );

/** Where a table begins, with the findings there. Without a delimiter there is no table to read. */
export interface TableStart {
  readonly delimiter?: string;
  /** Index of the first byte of the header. */
  readonly at: number;
  /** Its physical line. */
  readonly line: number;
  readonly findings: readonly Finding[];
}

/** Looks for the header in the first bytes of UTF-8 without a BOM; give it 64 KiB if there are so many. */
export const startOfTable = (bytes: Uint8Array, score: Score): TableStart => {
  const searched = bytes.subarray(0, HEAD);
  const head = utf8Text(searched.subarray(0, searched.length - unfinished(searched)));
  const header = findHeader(head, score);
  const line = header?.line ?? 1;
  if (!header || !DELIMITERS.includes(header.delimiter)) {
    const detail = header ? { delimiter: header.delimiter } : {};
    return {
      at: 0,
      line,
      findings: [finding('file/delimiter', { kind: 'known-delimiter' }, { line, detail })],
    };
  }
  const { delimiter, above } = header;
  const at = new TextEncoder().encode(head.slice(0, header.start)).length;
  return { delimiter, at, line, findings: above > 0 ? [titleRows(line - above, line)] : [] };
};
