import { ingest } from '../../pipeline/upload/ingest.ts';
import { markedFile } from '../../pipeline/upload/report/marked-file.ts';
import { reportFindings } from '../../pipeline/upload/report/report.ts';
import type { ValidationResult } from '../../pipeline/upload/validation-result.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import type { Answered, Asked } from './send/messages.ts';

/**
 * Checks a file with the same rules as the server, in a worker, so that a large file does not freeze the page.
 * One worker serves one file; the page ends it when another is chosen.
 */
const tell = (answer: Answered): void => postMessage(answer);

/** The number of passes over a text file; a workbook needs fewer. */
const PASSES = 2;
const STEP = 256 * 1024;

let last: { readonly file: File; readonly dataset: Dataset; readonly result: ValidationResult } | undefined;

async function* chunksOf(file: File, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += STEP) {
    const chunk = new Uint8Array(await file.slice(at, at + STEP).arrayBuffer());
    onRead(chunk.length);
    yield chunk;
  }
}

const check = async ({
  file,
  dataset: id,
  period,
  today,
  maxBytes,
}: Asked & { ask: 'check' }): Promise<void> => {
  const { dataset } = (await import(`../../schemas/agency/datasets/${id}.ts`)) as { dataset: Dataset };
  let read = 0;
  const open = () =>
    chunksOf(file, (bytes) => {
      read += bytes;
      tell({ tell: 'progress', share: Math.min(read / (file.size * PASSES), 1) });
    });
  const result = await ingest(open, { dataset, period, today, limits: { bytes: maxBytes } });
  last = { file, dataset, result };
  tell({
    tell: 'checked',
    result: {
      accepted: result.accepted,
      nil: result.nil,
      rows: result.rowCount,
      findings: reportFindings(result.findings, dataset),
      canMark: result.format.encoding !== undefined && result.findings.length > 0,
    },
  });
};

const mark = async (): Promise<void> => {
  const { file, dataset, result } = last ?? {};
  const marked =
    file && dataset && result && markedFile(() => chunksOf(file, () => undefined), dataset, result);
  if (!marked) throw new Error('No text file was checked.');
  const parts: BlobPart[] = [];
  for await (const part of marked) parts.push(new Uint8Array(part));
  tell({ tell: 'marked', blob: new Blob(parts, { type: 'text/csv' }) });
};

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const work = data.ask === 'check' ? check(data) : mark();
  work.catch((error: Error) => tell({ tell: 'failed', message: error.message }));
});
