import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts one finding of a rule pack about one resource, with the reason. `test/lib/cdk-nag.ts` lists all of them. */
export const acknowledge = (resource: IConstruct, id: string, reason: string): void =>
  Validations.of(resource).acknowledge({ id, reason });
