import { Both } from '../parts/both.tsx';
import { formatDay, formatPeriod } from '../parts/format.ts';
import { type DueGroup, dueGroups } from './due-groups.ts';
import { addressOf } from './place.ts';
import type { Due, Upload } from './shapes.ts';
import { StateTag } from './state-tag.tsx';

/** What is still to be reported, a card for each dataset. */
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
      <ul class="grid">
        {dueGroups(due).map((group) => (
          <DueCard key={group.dataset} {...group} />
        ))}
      </ul>
    )}
  </section>
);

const DueCard = ({ dataset, title, oldest, months }: DueGroup) => (
  <li class="card due">
    <h3>
      <Both {...title} />
    </h3>
    <p class="note-line">
      {months.length === 1 ? '1 bulan' : `${months.length} bulan, mulai ${formatPeriod(oldest.period)}`}{' '}
      <span lang="en">{months.length === 1 ? '1 month' : `${months.length} months`}</span>
    </p>
    <Deadline {...oldest} />
    {oldest.last_upload && (
      <a href={addressOf({ view: 'upload', id: oldest.last_upload.id })}>
        Unggahan terakhir: <StateTag state={oldest.last_upload.state as Upload['state']} />
      </a>
    )}
    <a class="button quiet" href={addressOf({ view: 'send', dataset, period: oldest.period })}>
      Laporkan {formatPeriod(oldest.period)}
      <span class="visually-hidden"> {title.id}</span>
    </a>
    {months.length > 1 && (
      <details>
        <summary>
          Bulan lain <span lang="en">(other months)</span>
        </summary>
        <ul class="months">
          {months.slice(1).map(({ period }) => (
            <li key={period}>
              <a href={addressOf({ view: 'send', dataset, period })}>{formatPeriod(period)}</a>
            </li>
          ))}
        </ul>
      </details>
    )}
  </li>
);

const Deadline = ({ due, overdue }: Due) => (
  <p class="deadline">
    {overdue > 0 ? (
      <span class="tag late">
        ! Terlambat {overdue} hari <small lang="en">{overdue} days late</small>
      </span>
    ) : (
      <span class="tag">
        Paling lambat {formatDay(`${due}T00:00:00+07:00`)} <small lang="en">due</small>
      </span>
    )}
  </p>
);
