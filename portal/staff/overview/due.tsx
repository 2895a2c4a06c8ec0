import { Both } from '../../parts/both.tsx';
import { formatDay, formatPeriod } from '../../parts/format.ts';
import type { Due, Upload } from '../shapes.ts';
import { hrefOf } from '../staff-route.ts';
import { StateTag } from '../state-tag.tsx';
import { type DueGroup, dueGroups } from './due-groups.ts';

/** The months that are not reported yet, a row for each dataset. */
export const DueMonths = ({ due }: { readonly due: readonly Due[] }) => (
  <section aria-labelledby="belum">
    <h2 id="belum">
      <Both id="Belum dilaporkan" en="Still to be reported" />
    </h2>
    {due.length === 0 ? (
      <div class="note good">
        <p>
          <Both
            id="Semua bulan yang sudah lewat telah dilaporkan."
            en="Every month that is over is reported."
          />
        </p>
      </div>
    ) : (
      <ul class="due-list card">
        {dueGroups(due).map((group) => (
          <DueRow key={group.dataset} {...group} />
        ))}
      </ul>
    )}
  </section>
);

const DueRow = ({ dataset, title, oldest, months }: DueGroup) => (
  <li>
    <div class="what">
      <h3>{title.id}</h3>
      {title.en !== title.id && (
        <span class="en" lang="en">
          {title.en}
        </span>
      )}
      {months.length > 1 && (
        <details>
          <summary>
            {months.length - 1} bulan lain <span lang="en">(other months)</span>
            <span class="visually-hidden"> {title.id}</span>
          </summary>
          <ul class="months">
            {months.slice(1).map(({ period }) => (
              <li key={period}>
                <a href={hrefOf({ view: 'send', dataset, period })}>
                  {formatPeriod(period)}
                  <span class="visually-hidden"> {title.id}</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
    <div class="when">
      <Deadline {...oldest} />
      {oldest.last_upload && (
        <a href={hrefOf({ view: 'upload', id: oldest.last_upload.id })}>
          <StateTag state={oldest.last_upload.state as Upload['state']} />
          <span class="visually-hidden">
            {' '}
            unggahan terakhir {title.id} {formatPeriod(oldest.period)}
          </span>
        </a>
      )}
    </div>
    <a class="button quiet" href={hrefOf({ view: 'send', dataset, period: oldest.period })}>
      Laporkan {formatPeriod(oldest.period)}
      <span class="visually-hidden"> {title.id}</span>
    </a>
  </li>
);

const Deadline = ({ due, overdue }: Due) =>
  overdue > 0 ? (
    <span class="tag late">
      ! Terlambat {overdue} hari <small lang="en">{overdue} days late</small>
    </span>
  ) : (
    <span class="tag">
      Paling lambat {formatDay(`${due}T00:00:00+07:00`)} <small lang="en">due</small>
    </span>
  );
