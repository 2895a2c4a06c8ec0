import type { Context as HonoContext } from 'hono';
import type { Catalogue } from '../../schemas/datasets.ts';
import { problem } from './problem.ts';

/** 404 for a dataset that is not in the catalogue, with those that are. */
export const unknownDataset = (c: HonoContext, id: string, catalogue: Catalogue) => {
  const known = [...catalogue.keys()].join(', ');
  return problem(c, 404, 'not-found', {
    id: `Tidak ada dataset "${id}". Yang ada: ${known}.`,
    en: `There is no dataset "${id}". There are: ${known}.`,
  });
};

/** 404 for an upload. */
export const unknownUpload = (c: HonoContext, id: string) =>
  problem(c, 404, 'not-found', {
    id: `Tidak ada unggahan "${id}". Periksa id yang diberikan saat mengunggah.`,
    en: `There is no upload "${id}". Check the id that was given when it was announced.`,
  });
