import type { Upload } from '../shapes.ts';

type Known = Pick<Upload, 'state' | 'kind' | 'dataset' | 'period' | 'received'>;

/**
 * The uploads that need the approval of another member of staff. Left out are those whose month was reported again or
 * withdrawn since: an approval would change nothing.
 */
export const heldUploads = <U extends Known>(uploads: readonly U[]): readonly U[] =>
  uploads.filter(
    (upload) =>
      upload.state === 'held' && !uploads.some((other) => tookPlace(other) && isAfter(other, upload)),
  );

const tookPlace = ({ state, kind }: Known): boolean =>
  (kind === 'rows' || kind === 'withdrawal') &&
  state !== 'held' &&
  state !== 'rejected' &&
  state !== 'received';

const isAfter = (other: Known, upload: Known): boolean =>
  other.dataset === upload.dataset &&
  other.period === upload.period &&
  (other.received ?? '') > (upload.received ?? '');
