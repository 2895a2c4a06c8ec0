import { type Text, text } from './text.ts';

/** The states of an upload: `received` until it has one of the others, which are final. */
export const UPLOAD_STATES = [
  'received',
  'published',
  'superseded',
  'rejected',
  'held',
  'withdrawn',
  'checked',
] as const;

/** The states in words, as reports and pages show them. */
export const UPLOAD_STATE_TITLES: Readonly<Record<(typeof UPLOAD_STATES)[number], Text>> = {
  received: text('Sedang diperiksa', 'Being checked'),
  published: text('Terbit', 'Published'),
  superseded: text('Digantikan', 'Superseded'),
  rejected: text('Ditolak', 'Refused'),
  held: text('Menunggu persetujuan', 'Waiting for approval'),
  withdrawn: text('Ditarik', 'Withdrawn'),
  checked: text('Uji coba', 'Dry run'),
};
