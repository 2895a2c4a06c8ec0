import type { PutOptions } from '../../lambdas/stores/object-store.ts';
import type { Condition, Item } from '../../lambdas/stores/registry.ts';

/** Whether a registry condition holds for the item that has the key now. No condition always holds. */
export const holds = (condition: Condition | undefined, item: Item | undefined): boolean => {
  if (!condition) return true;
  if ('absent' in condition) return item === undefined;
  return item !== undefined && item[condition.attribute] === condition.equals;
};

/** Whether a put may happen, given the current version's etag (`undefined`: no object has the key). */
export const mayPut = (when: PutOptions['when'], currentEtag: string | undefined): boolean => {
  if (when === undefined) return true;
  return when === 'absent' ? currentEtag === undefined : currentEtag === when.etag;
};
