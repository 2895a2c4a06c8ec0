import { type Text, text } from './text.ts';

/** The states of an upload in words, as reports and pages show them. */
export const UPLOAD_STATE_TITLES = {
  received: text('Sedang diperiksa', 'Being checked'),
  published: text('Terbit', 'Published'),
  superseded: text('Digantikan', 'Superseded'),
  rejected: text('Ditolak', 'Refused'),
  held: text('Menunggu persetujuan', 'Waiting for approval'),
  withdrawn: text('Ditarik', 'Withdrawn'),
  checked: text('Uji coba', 'Dry run'),
} as const satisfies Readonly<Record<string, Text>>;
