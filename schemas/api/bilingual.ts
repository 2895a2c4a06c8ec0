import type { Text } from '../model/text.ts';

const BETWEEN = '\n\n';

/**
 * A text in both languages where only one text fits: descriptions in the OpenAPI document and zod's messages.
 * Indonesian, a blank line, English.
 */
export const bilingual = (id: string, en: string): string => `${id}${BETWEEN}${en}`;

/** The two languages of such a text. A text in one language is used for both. */
export const splitBilingual = (both: string): Text => {
  const [id = both, en = id] = both.split(BETWEEN);
  return { id, en };
};
