import { monthsOf } from '../../schemas/model/period.ts';
import { Both } from '../parts/both.tsx';
import { formatDay, formatPeriod, STATUS_WORDS } from '../parts/format.ts';
import type { Answer, Release } from './answer.ts';

type Month = Release['periods'][number];

/** The files that staff sent, a month each: first those of the figure's period, then the others of the release. */
export const Uploads = ({ question, release, dataset }: Answer) => {
  const own = new Set(monthsOf(question.period));
  const within = release.periods.filter(({ period }) => own.has(period));
  const others = release.periods.filter(({ period }) => !own.has(period));
  return (
    <section aria-labelledby="unggahan">
      <h2 id="unggahan">
        <Both id="2. Unggahan tiap bulan" en="the uploads, month by month" />
      </h2>
      {dataset && dataset.sensitivity !== 'public' && (
        <p class="note">
          <Both
            id="Baris dataset ini tentang orang. Nilai hash (SHA-256) dan banyaknya baris tiap unggahan tidak diumumkan, karena barisnya dapat ditebak dari keduanya; petugas dapat memeriksanya."
            en="The rows are about people. Digest and row count of each upload are withheld, since the rows could be guessed from them; staff can check them."
          />
        </p>
      )}
      {within.length > 0 ? (
        <Months months={within} label="Unggahan periode ini / uploads of the period" />
      ) : (
        <p class="note warn">
          <Both
            id="Versi ini tidak memuat bulan dari periode itu."
            en="This version has no month of that period."
          />
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>
            {others.length} bulan lain dalam rilis ini <span lang="en">(other months of the release)</span>
          </summary>
          <Months months={others} label="Bulan lain / other months" />
        </details>
      )}
    </section>
  );
};

const Months = ({ months, label }: { readonly months: readonly Month[]; readonly label: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
  <section class="scroll" tabIndex={0} aria-label={label}>
    <table>
      <thead>
        <tr>
          <th scope="col">
            <Both id="Bulan" en="month" />
          </th>
          <th scope="col">Status</th>
          <th scope="col">
            <Both id="Waktu terima" en="received" />
          </th>
          <th scope="col" class="n">
            <Both id="Baris" en="rows" />
          </th>
          <th scope="col">SHA-256</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ period, status, upload: { received, rows, sha256 } }) => (
          <tr key={period}>
            <th scope="row" class="k">
              {formatPeriod(period)}
            </th>
            <td>{STATUS_WORDS[status].id}</td>
            <td class="k">{formatDay(received)}</td>
            <td class="n">{rows ?? '–'}</td>
            <td class={sha256 ? '' : 'k'}>
              {sha256 ? <code class="hash">{sha256}</code> : <small>tidak diumumkan / withheld</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
