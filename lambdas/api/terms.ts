import { publisher } from '../../schemas/agency/publisher.ts';

/** What every answer says of its use. */
export const TERMS = {
  license: publisher.license.url,
  attribution: `${publisher.name}, ${publisher.catalog.title.id}`,
} as const;
