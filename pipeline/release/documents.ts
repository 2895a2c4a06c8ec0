import { landingPage } from '../pages/release/page.ts';
import { citations } from '../publish/metadata/citation.ts';
import { csvw } from '../publish/metadata/csvw.ts';
import { datapackage } from '../publish/metadata/datapackage.ts';
import type { ReleaseDescription, ReleaseDocument } from '../publish/metadata/description.ts';
import { satuData } from '../publish/metadata/satu-data/satu-data.ts';

/** The documents that describe a release, in a fixed order. */
export const documentsOf = (release: ReleaseDescription): readonly ReleaseDocument[] => [
  datapackage(release),
  ...csvw(release),
  satuData(release),
  ...citations(release),
  landingPage(release),
];
