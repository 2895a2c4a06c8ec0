import type { Text } from '../model/text.ts';

const BETWEEN = '\n\n';

/**
 * A text in both languages where only one text fits: descriptions in the OpenAPI document and zod's messages.
 * Indonesian, a blank line, English.
 */
export const bilingual = (id: string, en: string): string => `${id}${BETWEEN}${en}`;

/** Both languages back; a text that has only one stands for both. */
export const splitBilingual = (said: string): Text => {
  const [id = said, en = id] = said.split(BETWEEN);
  return { id, en };
};
