import type { OpenApiDocument } from '../openapi.ts';
export const docsPage = (document: OpenApiDocument): string => JSON.stringify(document);
