import { createHash } from 'node:crypto';
import { type Check, pathOf, textOf } from '../site.ts';

/** The checksums that the catalogue gives match the bytes of the files that it names. */
export const hashes: Check = {
  name: 'hashes',
  async run(site) {
    const catalog = JSON.parse(textOf(await site.read('/datasets/catalog.jsonld')) || '{}');
    const datasets = (catalog['dcat:dataset'] ?? []) as Record<string, Record<string, never>[]>[];
    const problems = datasets
      .flatMap((dataset) => dataset['dcat:distribution'] ?? [])
      .map(async (distribution) => {
        const path = pathOf(distribution['@id'] ?? '', '/') ?? '';
        const bytes = (await site.read(path)) ?? new Uint8Array();
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const { 'spdx:checksum': checksum, 'dcat:byteSize': size } = distribution as unknown as Record<
          string,
          Record<string, { '@value': string }> & { '@value': string }
        >;
        const same =
          checksum?.['spdx:checksumValue']?.['@value'] === sha256 &&
          size?.['@value'] === String(bytes.length);
        return same ? [] : [`${path}: other bytes than the catalogue says`];
      });
    return problems.length === 0
      ? ['the catalogue names no distribution']
      : (await Promise.all(problems)).flat();
  },
};
