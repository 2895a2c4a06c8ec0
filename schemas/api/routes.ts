import { announceUpload } from './announce-upload.ts';
import { bilingual } from './bilingual.ts';
import { getCatalog } from './catalog.ts';
import { getChanges } from './changes.ts';
import { compareVersions } from './compare.ts';
import type { Contract } from './contract.ts';
import { getDataset } from './dataset.ts';
import { listDatasets } from './datasets.ts';
import { listDue } from './due.ts';
import { getIndicator } from './indicator.ts';
import { listIndicators } from './indicators.ts';
import { getUploadPreview } from './preview.ts';
import { queryRecords } from './records.ts';
import { getUploadReport } from './report.ts';
import { getDocs, getIndex, getOpenApi } from './service.ts';
import { getSummary } from './summary.ts';
import { getTemplateCsv, getTemplateXlsx } from './template.ts';
import { getUpload } from './upload.ts';
import { listUploads } from './uploads.ts';
import { getVersion } from './version.ts';
import { listVersions } from './versions.ts';

/** Every route of the API: what the OpenAPI document, the pages, the client and the tests go by. */
export const routes: readonly Contract[] = [
  getSummary,
  listIndicators,
  getIndicator,
  listDatasets,
  getDataset,
  getTemplateCsv,
  getTemplateXlsx,
  queryRecords,
  listVersions,
  getVersion,
  getChanges,
  compareVersions,
  getCatalog,
  getIndex,
  getOpenApi,
  getDocs,
  announceUpload,
  listUploads,
  listDue,
  getUpload,
  getUploadReport,
  getUploadPreview,
];

/** What the routes are about, in the order in which people look for them. */
export const tags = [
  { name: 'figures', description: bilingual('Angka', 'Figures') },
  { name: 'datasets', description: bilingual('Dataset', 'Datasets') },
  { name: 'releases', description: bilingual('Rilis', 'Releases') },
  { name: 'uploads', description: bilingual('Unggahan petugas', 'Uploads by staff') },
  { name: 'api', description: bilingual('Tentang API ini', 'About this API') },
] as const;
