import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Says that one finding of a rule pack about one resource is meant so, and why. `test/lib/cdk-nag.ts`
 * has the list of all of them and its limit.
 */
export const acknowledge = (resource: IConstruct, id: string, reason: string): void =>
  Validations.of(resource).acknowledge({ id, reason });
