import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { publisher } from '../../../schemas/agency/publisher.ts';
import { bilingual } from '../../../schemas/api/bilingual.ts';
import { contracts, tags } from '../../../schemas/api/contracts.ts';
import { MAX_RECORDS } from '../../../schemas/api/datasets/query-records.ts';
import { MAX_ANSWER_BYTES } from '../http/representation.ts';

const conventions = bilingual(
  `Angka punya nilai, satuan, status, versi, dan asal-usul; yang tidak ada disebut statusnya, tidak pernah 404. Setiap jawaban 200 punya ETag kuat dan Repr-Digest: kirim If-None-Match dan jawabannya 304 selama tidak berubah. HEAD di mana ada GET. Parameter yang tidak dikenal ditolak. Galat berupa application/problem+json. Jawaban paling besar ${MAX_ANSWER_BYTES / 1024 / 1024} MiB, ${MAX_RECORDS} baris per halaman; terlalu banyak permintaan dijawab 429 dengan Retry-After. Data: CC BY 4.0; sebutkan sumbernya.`,
  `A figure has a value, unit, status, version and provenance; one that is absent says its status, it is never a 404. Every 200 has a strong ETag and a Repr-Digest: send If-None-Match, and the answer is 304 while nothing changed. HEAD wherever there is GET. Unknown parameters are refused. Errors are application/problem+json. An answer has ${MAX_ANSWER_BYTES / 1024 / 1024} MiB at most, a page ${MAX_RECORDS} records; too many requests are answered 429 with Retry-After. Data: CC BY 4.0; name the source.`,
);

const HEAD = {
  openapi: '3.1.0',
  info: {
    title: publisher.catalog.title.en,
    version: '1',
    summary: publisher.catalog.description.en,
    description: conventions,
    contact: { name: publisher.name, url: publisher.homepage, email: publisher.email },
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/', description: publisher.title.en }],
  tags: [...tags],
};

export type OpenApiDocument = ReturnType<typeof makeDocument>;

let made: OpenApiDocument | undefined;

/** The OpenAPI document of all contracts. It is made at the first call. */
export const openApiDocument = (): OpenApiDocument => {
  made ??= makeDocument();
  return made;
};

const makeDocument = () => {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'staff', {
    type: 'http',
    scheme: 'bearer',
    description: bilingual(
      'Token petugas; lingkup uploads/write.',
      'A token of staff, with the scope uploads/write.',
    ),
  });
  for (const { deprecation, ...contract } of contracts)
    registry.registerPath({ ...contract, ...(deprecation && { deprecated: true }) } as RouteConfig);
  const { paths = {}, ...document } = new OpenApiGeneratorV31(registry.definitions).generateDocument(HEAD);
  return { ...document, paths: { ...paths } };
};
