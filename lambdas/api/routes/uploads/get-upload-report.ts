import { bytesOf } from '../../../../pipeline/upload/parse/bytes.ts';
import { reportPage } from '../../../../pipeline/upload/report/page.ts';
import { getUploadReport } from '../../../../schemas/api/uploads/get-upload-report.ts';
import type { Dataset } from '../../../../schemas/model/dataset.ts';
import type { ReportedFinding } from '../../../../schemas/model/finding.ts';
import { text } from '../../../../schemas/model/text.ts';
import { paths } from '../../../stores/paths.ts';
import { reportFormat } from '../../../stores/records/report.ts';
import type { UploadRecord } from '../../../stores/records/upload.ts';
import { readStored } from '../../../stores/stored-object.ts';
import type { ApiContext } from '../../context.ts';
import { defineRoute } from '../../http/define-route.ts';
import { formatOf, unacceptable } from '../../http/negotiate.ts';
import { uploadNotFound } from '../../http/not-found.ts';
import { problem } from '../../http/problem.ts';
import { findUpload, shownUpload } from '../../uploads/find-upload.ts';

const FORMATS = { 'application/json': 'json', 'text/csv': 'csv', 'text/html': 'html' } as const;

/** GET /v1/uploads/{id}/report: the findings as JSON, as a page, or as the file that was sent with what is wrong beside each line. */
export const route = defineRoute(getUploadReport, async ({ c, params, json }, context) => {
  const { id } = params;
  const format = formatOf(c, FORMATS);
  if (!format) return unacceptable(c, FORMATS);
  const upload = await findUpload(context, id);
  if (!upload) return uploadNotFound(c, id);
  const { privateBucket, catalogue } = context;
  const dataset = catalogue.get(upload.dataset);
  if (format === 'csv') {
    const marked = await privateBucket.get(paths.marked(id));
    if (!marked) return problem(c, 'not-found', NOT_MARKED);
    const name = upload.filename.replace(/(\.csv)?$/i, '-kesalahan.csv');
    return c.body(new Uint8Array(await bytesOf(marked.body)), 200, {
      'content-type': marked.contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
  const findings = await findingsOf(context, upload);
  if (format === 'html')
    return c.body(reportPage(shownUpload(upload), findings, dataset), 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'",
    });
  const shown = findings.map((finding) => ({ ...mutable(finding), ...definitionOf(dataset, finding) }));
  return json({ id, state: upload.state, findings: shown });
});

const NOT_MARKED = text(
  'Tidak ada berkas bertanda: tidak ada temuan, ada data pribadi, atau berkasnya bukan teks. Temuannya ada sebagai JSON dan halaman.',
  'There is no marked file: nothing was found, personal data were, or the file is no text. The findings are there as JSON and as a page.',
);

const findingsOf = async (
  { privateBucket }: Pick<ApiContext, 'privateBucket'>,
  { id, order }: UploadRecord,
): Promise<readonly ReportedFinding[]> => {
  if (order === undefined) return [];
  const report = await readStored(reportFormat, privateBucket, paths.report(id));
  return report?.findings ?? [];
};

/** Where the column of a finding is defined: a JSON pointer into the dataset's description. */
const definitionOf = (dataset: Dataset | undefined, { column }: ReportedFinding) => {
  const index = dataset?.columns.findIndex(({ name }) => name === column) ?? -1;
  return index < 0 ? {} : { definition: `/v1/datasets/${dataset?.id}#/columns/${index}` };
};

const mutable = (finding: ReportedFinding) =>
  finding as Omit<ReportedFinding, 'detail'> & { detail?: Record<string, string | number | number[]> };
