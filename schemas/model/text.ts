/** A sentence in the two languages that every user-facing text comes in: Indonesian and English. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

/** `text('desa', 'village')`: short for a declaration with many of them. */
export const text = (id: string, en: string): Text => ({ id, en });
