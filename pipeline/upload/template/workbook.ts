import { writeXlsx } from 'hucre/xlsx';
import { publisher } from '../../../schemas/agency/publisher.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { codeSheet } from './code-sheet.ts';
import { dataSheet } from './data-sheet.ts';
import { guideSheet } from './guide-sheet.ts';

/** A fixed time: the same schema then gives the same bytes, and so the same ETag. */
const FIXED = new Date('2024-01-01T00:00:00.000Z');

/** The workbook template of a dataset: a sheet to fill in, one that explains the columns, one with the codes. */
export const templateXlsx = (dataset: Dataset): Promise<Uint8Array> => {
  const codes = codeSheet(dataset);
  return writeXlsx({
    sheets: [dataSheet(dataset), guideSheet(dataset), ...(codes ? [codes] : [])],
    properties: {
      title: `${dataset.title.id} / ${dataset.title.en}`,
      creator: publisher.catalog.title.id,
      created: FIXED,
      modified: FIXED,
    },
  });
};
