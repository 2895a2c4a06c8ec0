import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { ReportedFinding } from '../../../schemas/model/finding.ts';
import { type Text, text } from '../../../schemas/model/text.ts';
import { UPLOAD_STATE_TITLES } from '../../../schemas/model/upload-state.ts';
import { type Html, html } from '../../pages/html.ts';
import { both, heading, table, th } from '../../pages/parts.ts';
import { page } from '../../pages/shell.ts';
import { groupByRule, type RuleGroup } from './group.ts';

/** The facts about the upload that the page shows. */
export interface ReportedUpload {
  readonly id: string;
  readonly state: string;
  readonly filename: string;
  readonly period: string;
  readonly received: string | null;
  readonly rows: number | null;
}

/** The most rows of one rule that the page shows. It still names all lines, and the CSV has every message. */
const SHOWN = 200;

/** An upload's report as a page: by rule with counts, every line, the expected value and how to correct it. */
export const reportPage = (
  upload: ReportedUpload,
  findings: readonly ReportedFinding[],
  dataset: Dataset | undefined,
): string => {
  const groups = groupByRule(findings);
  const count = (severity: ReportedFinding['severity']) =>
    groups.filter((group) => group.severity === severity).reduce((sum, group) => sum + group.count, 0);
  const [errors, warnings] = [count('error'), count('warning')];
  const body = html`<main id="isi">
<h1>${upload.filename}</h1>
<p>${dataset ? both(dataset.title) : upload.id} <span class="tag">${upload.period}</span><span class="tag ${upload.state}">${both(stateTitle(upload.state))}</span>${upload.rows !== null && html`<span class="tag">${upload.rows} baris <span lang="en">rows</span></span>`}</p>
<p class="verdict">${verdict(errors, warnings)}</p>
${groups.map((group) => section(group, dataset))}
<p><small>${upload.id}${upload.received && html` · <time datetime="${upload.received}">${upload.received}</time>`}</small></p>
</main>`;
  return page({
    title: text(upload.filename, upload.filename),
    description: `Laporan unggahan ${upload.filename}`,
    section: 'staff',
    head: html`<style>${{ html: REPORT_STYLE }}</style>`,
    body,
    unlisted: true,
  });
};

const stateTitle = (state: string): Text =>
  new Map<string, Text>(Object.entries(UPLOAD_STATE_TITLES)).get(state) ?? text(state, state);

const verdict = (errors: number, warnings: number): Html => {
  if (errors > 0)
    return html`<strong>${errors} kesalahan</strong>${warnings > 0 && html`, ${warnings} catatan`}. Tidak ada yang berubah pada data terbit: perbaiki berkas, lalu unggah lagi. <span class="en" lang="en">${errors} errors${warnings > 0 && html`, ${warnings} notes`}. Nothing that is public has changed: mend the file and send it again.</span>`;
  return warnings > 0
    ? html`Tanpa kesalahan, ${warnings} catatan. <span class="en" lang="en">No errors, ${warnings} notes.</span>`
    : html`Tidak ada temuan. <span class="en" lang="en">Nothing was found.</span>`;
};

const section = (group: RuleGroup<ReportedFinding>, dataset: Dataset | undefined): Html => {
  const { ruleId, code, severity, count, lines, findings } = group;
  const column = dataset?.columns.find(({ name }) => name === findings[0]?.column);
  const [word, english] = severity === 'error' ? ['Kesalahan', 'Error'] : ['Catatan', 'Note'];
  return html`<section class="${severity}">
${heading(`${word}: ${column?.title.id ?? ruleId}`, `${english}: ${column?.title.en ?? ruleId}`)}
<p><span class="tag">${count}×</span><code>${code}</code>${lines.length > 1 && html` <small>baris <span lang="en">lines</span> ${lines.join(', ')}</small>`}</p>
${column && html`<p><small>${both(column.definition)} Contoh <span lang="en">example</span>: <code>${column.example}</code></small></p>`}
${table(
  ruleId,
  [th('Baris', 'Line'), th('Nilai', 'Value'), th('Saran', 'Suggestion'), th('Yang salah', 'What is wrong')],
  findings
    .slice(0, SHOWN)
    .map(
      ({ line, value, suggestion, messages }) =>
        html`<tr><td class="n">${line ?? '–'}</td><td>${value !== undefined && html`<code>${value}</code>`}</td><td>${suggestion !== undefined && html`<code>${suggestion}</code>`}</td><td>${both(messages)}</td></tr>`,
    ),
)}
${findings.length > SHOWN && html`<p><small>dan ${findings.length - SHOWN} lagi; semuanya ada di berkas bertanda. <span lang="en">and ${findings.length - SHOWN} more; the marked file has them all.</span></small></p>`}
</section>`;
};

const REPORT_STYLE = `
.verdict{padding:.75rem 1rem;background:var(--card);border-left:4px solid var(--brand);border-radius:.3rem}
.error h2{color:light-dark(#9b1c1c,#ffb4a9)}
.tag.rejected{border-color:light-dark(#9b1c1c,#ffb4a9)}`;
