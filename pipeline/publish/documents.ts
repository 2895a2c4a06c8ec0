import { citations } from './citation.ts';
import { csvw } from './csvw.ts';
import { datapackage } from './datapackage.ts';
import type { ReleaseDescription, ReleaseDocument } from './description.ts';
import { landingPage } from './landing-page.ts';
import { satuData } from './satu-data.ts';

/** The documents of a release that describe it, in a fixed order. */
export const documentsOf = (release: ReleaseDescription): readonly ReleaseDocument[] => [
  datapackage(release),
  ...csvw(release),
  satuData(release),
  ...citations(release),
  landingPage(release),
];
