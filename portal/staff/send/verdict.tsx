import { occurrences } from '../../../schemas/model/finding.ts';
import { Both } from '../../parts/both.tsx';
import { formatNumber } from '../../parts/format.ts';
import type { Column } from '../findings/columns.ts';
import { MarkedDownload } from '../findings/download.tsx';
import { Findings } from '../findings/findings.tsx';
import type { Check } from './use-check.ts';

type Checked = Extract<Check, { state: 'checked' }>;

/** The result of the check in the browser: accepted or refused, why, and the file with the mistakes marked. */
export const Verdict = ({
  check: { result, marked },
  filename,
  columns,
}: {
  readonly check: Checked;
  readonly filename: string;
  readonly columns: ReadonlyMap<string, Column>;
}) => {
  const { accepted, nil, rows, findings, canMark } = result;
  const errors = occurrences(findings.filter(({ severity }) => severity === 'error'));
  const notes = occurrences(findings) - errors;
  return (
    <>
      {accepted ? (
        <div class="note good">
          <p>
            <strong>
              ✓ {nil ? 'Diterima sebagai bulan nihil.' : `Tanpa kesalahan: ${formatNumber(rows)} baris.`}
            </strong>{' '}
            {notes > 0 && `${formatNumber(notes)} catatan di bawah; boleh dikirim. `}
            <span class="en" lang="en">
              {nil ? 'Accepted: nothing to report.' : `No errors: ${rows === 1 ? '1 row' : `${rows} rows`}.`}
              {notes > 0 && ` ${notes === 1 ? '1 note' : `${notes} notes`} below; you may send it.`}
            </span>
          </p>
        </div>
      ) : (
        <div class="note bad">
          <p>
            <strong>✕ {formatNumber(errors)} kesalahan.</strong>{' '}
            <Both
              id="Berkas diterima utuh atau tidak sama sekali: perbaiki baris di bawah, simpan, lalu pilih lagi."
              en={`${errors === 1 ? '1 error' : `${errors} errors`}. A file is accepted whole or not at all: mend the lines below, save, and choose it again.`}
            />
          </p>
        </div>
      )}
      {canMark && <MarkedDownload filename={filename} make={marked} />}
      {findings.length > 0 && <Findings findings={findings} columns={columns} />}
    </>
  );
};
