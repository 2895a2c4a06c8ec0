import * as z from 'zod';

/** A text in both languages (text.ts), in what is stored. */
export const textShape = z.object({ id: z.string(), en: z.string() });
