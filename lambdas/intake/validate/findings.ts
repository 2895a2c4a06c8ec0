import type { Catalogue } from '../../../schemas/agency/catalogue.ts';
import type { Finding } from '../../../schemas/model/finding.ts';
import { periodKind } from '../../../schemas/model/period.ts';

/** The finding for a key with an unknown dataset, no month, or a month that has not begun. */
export const addressFinding = (
  address: { readonly dataset: string; readonly period: string },
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
  if (!catalogue.has(address.dataset))
    return finding(address.dataset, { kind: 'one-of-datasets', ids: [...catalogue.keys()] });
  if (periodKind(address.period) !== 'month' || address.period > thisMonth)
    return finding(address.period, { kind: 'month-form-until', month: thisMonth });
  return undefined;
};

/** The finding for a file that differs from the announced one. */
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

/** The finding for an approval whose upload is not an earlier one of the same month. */
export const approvalFinding = (upload: string): Finding => ({
  code: 'file/address',
  severity: 'error',
  ruleId: 'file/address',
  value: upload,
  expected: { kind: 'held-upload' },
});
