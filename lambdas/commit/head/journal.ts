import type { ObjectStore } from '../../stores/object-store.ts';
import { paths } from '../../stores/paths.ts';
import type { HeadRecord } from '../../stores/records/head.ts';
import { type JournalEntry, journalFormat } from '../../stores/records/journal.ts';
import { readStored, storedBytes } from '../../stores/stored-object.ts';

/**
 * Writes the journal entry of HEAD's release, once. A second entry of the same release could differ only in which of
 * several equal uploads it names, so the first one is kept.
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
    ...(content !== undefined && { content }),
    manifestSha256,
    created,
    ...(rows && { rows }),
    inputs,
  };
  const key = paths.journal(dataset, n);
  if (
    await store.put(key, storedBytes(journalFormat, entry), {
      contentType: 'application/json',
      when: 'absent',
    })
  )
    return;
  const present = await readJournal(store, dataset, n);
  if (present?.manifestSha256 !== manifestSha256)
    throw new Error(`Release ${n} of "${dataset}" in the journal is not the release of HEAD: ${key}.`);
};

/** Release n of the journal; undefined if the journal ends before it. */
export const readJournal = (
  store: ObjectStore,
  dataset: string,
  n: number,
): Promise<JournalEntry | undefined> => readStored(journalFormat, store, paths.journal(dataset, n));
