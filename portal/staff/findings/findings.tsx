import { useState } from 'preact/hooks';
import type { RuleGroup } from '../../../pipeline/upload/report/group.ts';
import { groupByRule } from '../../../pipeline/upload/report/group.ts';
import type { ReportedFinding } from '../../../schemas/model/finding.ts';
import { Both } from '../../parts/both.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import type { Column } from './columns.ts';

const FIRST = 20;
const MORE = 200;

/** Findings by rule, errors first: every line with its value, the expected value and how to correct it. */
export const Findings = ({
  findings,
  columns,
}: {
  readonly findings: readonly ReportedFinding[];
  readonly columns: ReadonlyMap<string, Column>;
}) => (
  <div class="findings">
    {groupByRule(findings).map((group) => (
      <Group
        key={`${group.severity} ${group.code} ${group.ruleId}`}
        group={group}
        column={columns.get(group.findings[0]?.column ?? '')}
      />
    ))}
  </div>
);

interface GroupProps {
  readonly group: RuleGroup<ReportedFinding>;
  readonly column: Column | undefined;
}

const Group = ({ group, column }: GroupProps) => {
  const [shown, setShown] = useState(FIRST);
  const { code, ruleId, severity, count, lines, findings } = group;
  const [id, en] = severity === 'error' ? ['Kesalahan', 'Error'] : ['Catatan', 'Note'];
  const title = `${id}: ${column?.title.id ?? findings[0]?.column ?? (lines.length > 0 ? 'baris' : 'seluruh berkas')}`;
  const columnsShown = {
    value: findings.some(({ value }) => value !== undefined),
    suggestion: findings.some(({ suggestion }) => suggestion !== undefined),
  };
  return (
    <section class={`group ${severity}`} aria-label={`${title}, ${code}`}>
      <h3>
        <span aria-hidden="true">{severity === 'error' ? '✕' : 'i'}</span> {title}{' '}
        <span class="en" lang="en">
          {en}: {column?.title.en ?? findings[0]?.column ?? (lines.length > 0 ? 'rows' : 'the whole file')}
        </span>
      </h3>
      <p class="note-line">
        <strong>{count}×</strong> <code>{code === ruleId ? code : `${code} · ${ruleId}`}</code>
        {lines.length > 1 && (
          <>
            {' '}
            baris <span lang="en">lines</span> {listed(lines)}
          </>
        )}
      </p>
      {column && (
        <p class="note-line">
          {column.definition.id} Contoh <span lang="en">example</span>: <code>{column.example}</code>
        </p>
      )}
      <Scroll label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="n">
                Baris <small lang="en">line</small>
              </th>
              {columnsShown.value && (
                <th scope="col">
                  Nilai <small lang="en">value</small>
                </th>
              )}
              <th scope="col" class="expected">
                Nilai yang diperbolehkan <small lang="en">accepted</small>
              </th>
              {columnsShown.suggestion && (
                <th scope="col">
                  Saran <small lang="en">suggestion</small>
                </th>
              )}
              <th scope="col">
                Penjelasan <small lang="en">explanation</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {findings.slice(0, shown).map((finding, i) => (
              <FindingRow key={i} finding={finding} columnsShown={columnsShown} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {shown < findings.length && (
        <button type="button" class="button quiet" onClick={() => setShown(shown + MORE)}>
          {findings.length - shown} lagi <span lang="en">(more)</span>
          <span class="visually-hidden"> {title}</span>
        </button>
      )}
    </section>
  );
};

const FindingRow = ({
  finding: { line, value, expected, suggestion, messages },
  columnsShown,
}: {
  readonly finding: ReportedFinding;
  readonly columnsShown: { readonly value: boolean; readonly suggestion: boolean };
}) => (
  <tr>
    <th scope="row" class="n">
      {line ?? '–'}
    </th>
    {columnsShown.value && (
      <td class="value" data-label="Nilai">
        {value !== undefined && <code>{value === '' ? '␣' : value}</code>}
      </td>
    )}
    <td class="expected" data-label="Nilai yang diperbolehkan">
      <Both {...expected} />
    </td>
    {columnsShown.suggestion && (
      <td data-label="Saran">{suggestion !== undefined && <code class="suggestion">{suggestion}</code>}</td>
    )}
    <td class="explanation">
      <Both {...messages} />
    </td>
  </tr>
);

/** The first lines by number; the table and the marked file have them all. */
const listed = (lines: readonly number[]): string =>
  lines.length > 12 ? `${lines.slice(0, 12).join(', ')} …` : lines.join(', ');
