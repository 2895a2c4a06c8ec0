import type { Expected } from '../../../../schemas/model/expected.ts';
import type { Finding, FindingCode } from '../../../../schemas/model/finding.ts';
import { finding } from '../../../../schemas/model/finding.ts';

/** Thrown inside this folder where a workbook cannot be read further; `openWorkbook` turns it into its finding. */
export class WorkbookFault extends Error {
  readonly finding: Finding;

  constructor(code: FindingCode, expected: Expected, detail: NonNullable<Finding['detail']>) {
    super(code);
    this.finding = finding(code, expected, { detail });
  }
}

/** A fault of the file itself: it is cut off or damaged, or the program that made it breaks the format. */
export const broken = (kind: string): WorkbookFault =>
  new WorkbookFault('workbook/broken', { kind: 'whole-workbook' }, { kind });
