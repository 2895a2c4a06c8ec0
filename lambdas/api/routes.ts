import type { Contract } from '../../schemas/api/contract.ts';
import type { KnownContract } from '../../schemas/api/contracts.ts';
import type { Route } from './http/define-route.ts';
import { route as getCatalog } from './routes/datasets/get-catalog.ts';
import { route as getDataset } from './routes/datasets/get-dataset.ts';
import { route as getTemplateCsv } from './routes/datasets/get-template-csv.ts';
import { route as getTemplateXlsx } from './routes/datasets/get-template-xlsx.ts';
import { route as listDatasets } from './routes/datasets/list-datasets.ts';
import { route as queryRecords } from './routes/datasets/query-records.ts';
import { route as getIndicator } from './routes/figures/get-indicator.ts';
import { route as getSummary } from './routes/figures/get-summary.ts';
import { route as listIndicators } from './routes/figures/list-indicators.ts';
import { route as compareVersions } from './routes/releases/compare-versions.ts';
import { route as getChanges } from './routes/releases/get-changes.ts';
import { route as getVersion } from './routes/releases/get-version.ts';
import { route as listVersions } from './routes/releases/list-versions.ts';
import { route as getDocs } from './routes/service/get-docs.ts';
import { route as getIndex } from './routes/service/get-index.ts';
import { route as getOpenApi } from './routes/service/get-openapi.ts';
import { route as announceUpload } from './routes/uploads/announce-upload.ts';
import { route as getUpload } from './routes/uploads/get-upload.ts';
import { route as getUploadPreview } from './routes/uploads/get-upload-preview.ts';
import { route as getUploadReport } from './routes/uploads/get-upload-report.ts';
import { route as listDue } from './routes/uploads/list-due.ts';
import { route as listUploads } from './routes/uploads/list-uploads.ts';

type NameOf<C extends Contract> = `${Uppercase<C['method']>} ${C['path']}`;

/** Anyone may call the route. */
const anyone = <C extends Contract & { readonly security: [] }>(route: Route<C>) => route;
/** Only staff may call the route. */
const staff = <C extends Contract & { readonly security: [object] }>(route: Route<C>) => route;

/**
 * The table of contents of the API: method and path, who may call it, and the route that answers. The type asks for one
 * entry for each contract in schemas/api/contracts.ts: an entry that is missing, that has the route of another contract or
 * another caller than the contract does not compile. The first entry that fits a path answers it.
 */
export const routes: { readonly [C in KnownContract as NameOf<C>]: Route<C> } = {
  'GET /v1/summary': anyone(getSummary),
  'GET /v1/indicators': anyone(listIndicators),
  'GET /v1/indicators/{id}': anyone(getIndicator),

  'GET /v1/datasets': anyone(listDatasets),
  'GET /v1/datasets/{id}': anyone(getDataset),
  'GET /v1/datasets/{id}/template.csv': anyone(getTemplateCsv),
  'GET /v1/datasets/{id}/template.xlsx': anyone(getTemplateXlsx),
  'GET /v1/datasets/{id}/records': anyone(queryRecords),
  'GET /v1/catalog': anyone(getCatalog),

  'GET /v1/datasets/{id}/versions': anyone(listVersions),
  'GET /v1/datasets/{id}/versions/{version}': anyone(getVersion),
  'GET /v1/datasets/{id}/versions/{version}/changes': anyone(getChanges),
  'GET /v1/datasets/{id}/compare/{a}/{b}': anyone(compareVersions),

  'POST /v1/uploads': staff(announceUpload),
  'GET /v1/uploads': staff(listUploads),
  // Before the route of one upload: "due" is no id.
  'GET /v1/uploads/due': staff(listDue),
  'GET /v1/uploads/{id}': staff(getUpload),
  'GET /v1/uploads/{id}/report': staff(getUploadReport),
  'GET /v1/uploads/{id}/preview': staff(getUploadPreview),

  'GET /v1': anyone(getIndex),
  'GET /v1/openapi.json': anyone(getOpenApi),
  'GET /v1/docs': anyone(getDocs),
};
