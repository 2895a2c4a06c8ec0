import { bilingual } from './bilingual.ts';
import type { Contract } from './contract.ts';
import { getCatalog } from './datasets/get-catalog.ts';
import { getDataset } from './datasets/get-dataset.ts';
import { getTemplateCsv, getTemplateXlsx } from './datasets/get-template.ts';
import { listDatasets } from './datasets/list-datasets.ts';
import { queryRecords } from './datasets/query-records.ts';
import { getIndicator } from './figures/get-indicator.ts';
import { getSummary } from './figures/get-summary.ts';
import { listIndicators } from './figures/list-indicators.ts';
import { compareVersions } from './releases/compare-versions.ts';
import { getChanges } from './releases/get-changes.ts';
import { getVersion } from './releases/get-version.ts';
import { listVersions } from './releases/list-versions.ts';
import { getDocs } from './service/get-docs.ts';
import { getIndex } from './service/get-index.ts';
import { getOpenApi } from './service/get-openapi.ts';
import { announceUpload } from './uploads/announce-upload.ts';
import { getUpload } from './uploads/get-upload.ts';
import { getUploadPreview } from './uploads/get-upload-preview.ts';
import { getUploadReport } from './uploads/get-upload-report.ts';
import { listDue } from './uploads/list-due.ts';
import { listUploads } from './uploads/list-uploads.ts';

const list = [
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
] as const;

/** The contract of a route that exists. lambdas/api/routes.ts has an entry for each. */
export type KnownContract = (typeof list)[number];

/** The contracts of all routes. The OpenAPI document, the documentation page and the list at /v1 are made from them. */
export const contracts: readonly Contract[] = list;

/** The subjects of the routes, in the order in which people look for them. */
export const tags = [
  { name: 'figures', description: bilingual('Angka', 'Figures') },
  { name: 'datasets', description: bilingual('Dataset', 'Datasets') },
  { name: 'releases', description: bilingual('Rilis', 'Releases') },
  { name: 'uploads', description: bilingual('Unggahan petugas', 'Uploads by staff') },
  { name: 'api', description: bilingual('Tentang API ini', 'About this API') },
] as const;
