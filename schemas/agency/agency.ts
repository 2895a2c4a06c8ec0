import { areas } from './areas.ts';
import { fields } from './codelists/fields.ts';
import { homePage } from './home-page.ts';
import { population } from './population.ts';
import { publisher } from './publisher.ts';
import { yearReport } from './year-report.ts';

/**
 * The agency that publishes, in one value. It is small, because the pages' scripts carry it. Its datasets are in
 * `catalogue.ts`, its code lists in `codelists/`, the examples of the API's documentation in `examples.ts`.
 */
export const agency = {
  publisher,
  areas,
  /** The fields of work, in the order in which pages show them. */
  fields,
  /** Reference figures for rates. */
  population,
  homePage,
  yearReport,
} as const;
