import type { ReleaseDescription, ReleaseDocument } from './description.ts';

/** The documents of a release, in a fixed order. */
export const documentsOf = (_description: ReleaseDescription): readonly ReleaseDocument[] => [];
