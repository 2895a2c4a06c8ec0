import type { Catalogue } from '../../schemas/agency/catalogue.ts';
import type { Finding } from '../../schemas/model/finding.ts';
import { periodKind } from '../../schemas/model/period.ts';
import { text } from '../../schemas/model/text.ts';

/** What is wrong with where a file was put: an unknown dataset, no month, or a month that has not begun. */
export const addressFinding = (
  place: { readonly dataset: string; readonly period: string },
  catalogue: Catalogue,
  thisMonth: string,
): Finding | undefined => {
  const finding = (value: string, expected: Finding['expected']): Finding => ({
    code: 'file/address',
    severity: 'error',
    ruleId: 'file/address',
    value,
    expected,
  });
  if (!catalogue.has(place.dataset)) {
    const known = [...catalogue.keys()].join(', ');
    return finding(place.dataset, text(`salah satu dari: ${known}`, `one of: ${known}`));
  }
  if (periodKind(place.period) !== 'month' || place.period > thisMonth)
    return finding(
      place.period,
      text(`bulan YYYY-MM, paling akhir ${thisMonth}`, `a month YYYY-MM, ${thisMonth} at the latest`),
    );
  return undefined;
};

/** The file that arrived is not the one that was announced. */
export const controlTotalFinding = (declared: string | undefined, sha256: string): readonly Finding[] =>
  declared === undefined || declared === sha256
    ? []
    : [
        {
          code: 'file/control-total',
          severity: 'error',
          ruleId: 'file/sha256',
          value: sha256,
          expected: text(`sha256 ${declared}`, `sha256 ${declared}`),
        },
      ];

/** An approval that names no upload which came before it in its month. */
export const approvalFinding = (upload: string): Finding => ({
  code: 'file/address',
  severity: 'error',
  ruleId: 'file/address',
  value: upload,
  expected: text('id unggahan bulan ini yang ditahan', 'the id of a held upload of this month'),
});
