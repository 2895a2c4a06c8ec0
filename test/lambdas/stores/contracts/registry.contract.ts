import type { Registry } from '../../../../lambdas/stores/registry.ts';
import { registryReadContract } from './registry-read.contract.ts';
import { registryWriteContract } from './registry-write.contract.ts';

/** What every Registry holds to. `subject` is called in each case. */
export const registryContract = (subject: () => Registry): void => {
  registryWriteContract(subject);
  registryReadContract(subject);
};
