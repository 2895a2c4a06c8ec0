import * as z from 'zod';

/** The shape of a text in both languages (text.ts), where it is stored and where it is answered. */
export const textShape = z.object({ id: z.string(), en: z.string() });
