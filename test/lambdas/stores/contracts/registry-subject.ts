import { expect } from '@jest/globals';
import type { Item, Registry } from '../../../../lambdas/stores/registry.ts';

let made = 0;
/** A partition that no other case has used. */
export const freshPartition = (): string => `CASE#${Date.now()}#${++made}`;

export const putAll = async (registry: Registry, items: readonly Item[]): Promise<void> => {
  for (let i = 0; i < items.length; i += 100)
    expect(await registry.write(items.slice(i, i + 100).map((put) => ({ put })))).toBe(true);
};
