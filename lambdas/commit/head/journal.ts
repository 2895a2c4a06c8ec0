import { jsonBytes } from '../../../pipeline/publish/manifest/digest.ts';
import type { RowReconciliation } from '../../../pipeline/publish/manifest/manifest.ts';
import { type ObjectStore, readJson } from '../../stores/object-store.ts';
import { paths } from '../../stores/paths.ts';
import type { HeadRecord } from '../../stores/records.ts';

/** What release n was made of and what came out: enough to make it again, byte for byte. Private. */
export interface JournalEntry {
  readonly dataset: string;
  readonly n: number;
  readonly version: string;
  readonly content: string;
  readonly manifestSha256: string;
  readonly created: string;
  readonly rows?: RowReconciliation;
  readonly inputs: HeadRecord['inputs'];
}

/**
 * Enters HEAD's release into the journal, once. A later entry of the same release would differ only in which of
 * several equal uploads it names, so the first one stands.
 */
export const enterJournal = async (
  store: ObjectStore,
  dataset: string,
  { n, version, content, manifestSha256, created, rows, inputs }: HeadRecord,
): Promise<void> => {
  const entry: JournalEntry = {
    dataset,
    n,
    version,
    content,
    manifestSha256,
    created,
    ...(rows && { rows }),
    inputs,
  };
  const key = paths.journal(dataset, n);
  if (await store.put(key, jsonBytes(entry), { contentType: 'application/json', when: 'absent' })) return;
  const present = await readJournal(store, dataset, n);
  if (present?.manifestSha256 !== manifestSha256)
    throw new Error(`The journal has another release ${n} of "${dataset}" than HEAD: ${key}.`);
};

/** Release n as the journal has it; undefined where it ends before. */
export const readJournal = (
  store: ObjectStore,
  dataset: string,
  n: number,
): Promise<JournalEntry | undefined> => readJson(store, paths.journal(dataset, n));
