import type { PublicRelease } from '../../pipeline/disclose/public-release.ts';
import type { Manifest } from '../../pipeline/publish/manifest/manifest.ts';
import { parsePublicRelease } from '../../pipeline/release/parse-public-release.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import { contentsOf, type MemoryContext } from './memory-context.ts';

/** All public versions of a dataset, oldest first, as an attacker reads them. */
export const publicReleases = async (
  context: MemoryContext,
  dataset: Dataset,
): Promise<readonly PublicRelease[]> => {
  const contents = await contentsOf(context.publicBucket);
  const folder = `datasets/${dataset.id}/`;
  const manifests = Object.entries(contents)
    .filter(([key]) => key.startsWith(folder) && key.endsWith('/manifest.json'))
    .map(([, text]) => JSON.parse(text) as Manifest)
    .sort((a, b) => a.n - b.n);
  return manifests.map((manifest) => {
    const csv = manifest.schemas.map(({ file }): [string, string] => [
      file,
      contents[`${folder}${manifest.version}/${file}.csv`] ?? '',
    ]);
    return parsePublicRelease(dataset, manifest, new Map(csv));
  });
};
