import { keys } from '../../stores/keys.ts';
import { type HeadRecord, headFormat } from '../../stores/records/head.ts';
import { recordOf } from '../../stores/records/record.ts';
import type { Registry } from '../../stores/registry.ts';

/** HEAD of a dataset, read consistently; undefined if nothing was ever published. */
export const readHead = async (registry: Registry, dataset: string): Promise<HeadRecord | undefined> =>
  recordOf(headFormat, await registry.get(keys.head(dataset)));
