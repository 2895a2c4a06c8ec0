import { publisher } from '../../schemas/agency/publisher.ts';

/** Licence and attribution, which every answer has. */
export const TERMS = {
  license: publisher.license.url,
  attribution: `${publisher.name}, ${publisher.catalog.title.id}`,
} as const;
