import type { Catalogue } from '../../schemas/agency/catalogue.ts';
import type { Finding } from '../../schemas/model/finding.ts';
import { periodKind } from '../../schemas/model/period.ts';

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
  if (!catalogue.has(place.dataset))
    return finding(place.dataset, { kind: 'one-of-datasets', ids: [...catalogue.keys()] });
  if (periodKind(place.period) !== 'month' || place.period > thisMonth)
    return finding(place.period, { kind: 'month-form-until', month: thisMonth });
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
          expected: { kind: 'announced-hash', sha256: declared },
        },
      ];

/** An approval that names no upload which came before it in its month. */
export const approvalFinding = (upload: string): Finding => ({
  code: 'file/address',
  severity: 'error',
  ruleId: 'file/address',
  value: upload,
  expected: { kind: 'held-upload' },
});
