import { allResources, type Templates } from './support.ts';

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
  readonly Principal?: unknown;
}

/** One or several, as IAM lets one write either. */
export const list = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** Every statement of every policy: of roles, buckets and queues, and who may take on a role. */
export const allStatements = (templates: Templates): readonly Statement[] =>
  allResources(templates).flatMap(([, { Properties = {} }]) =>
    [Properties.PolicyDocument, Properties.AssumeRolePolicyDocument].flatMap(
      (document) => (document?.Statement ?? []) as Statement[],
    ),
  );

/** How a template refers to each thing, whether in its own stack or by import. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/PrivateBucket/, 'private'],
  [/ReleasesBucket/, 'public'],
  [/Pages/, 'pages'],
  [/AccessLogs/, 'accesslogs'],
  [/Alarms/, 'alarms'],
  [/RegistryTable/, 'table'],
  [/IntakeQueue/, 'intake'],
  [/LargeFilesMachine/, 'machine'],
  [/CheckRangeFunction/, 'check-range'],
  [/SettleRangesFunction/, 'settle-ranges'],
  [/AWS::(Partition|Region|AccountId)/, '…'],
  [/PublishQueue/, 'publish'],
  [/Logs[0-9A-F]{8}/, 'log'],
];

/** A resource as a test can read it: `private/incoming/*` for the join of an imported ARN and a suffix. */
export const readable = (resource: unknown): string => {
  if (typeof resource === 'string') return resource;
  const [[fn, value] = ['', undefined]] = Object.entries(resource as Record<string, unknown>);
  if (fn === 'Fn::Join') return (value as [string, unknown[]])[1].map(readable).join('');
  const text = JSON.stringify(value);
  const name = NAMES.find(([pattern]) => pattern.test(text))?.[1];
  if (name === undefined) throw new Error(`A policy names ${text}, which this test does not know.`);
  return name;
};

export interface Permission {
  readonly action: string;
  readonly on: string;
  readonly condition?: string;
}

/** What each function's role allows, by the function's construct id. */
export const permissionsOf = (templates: Templates): ReadonlyMap<string, readonly Permission[]> => {
  const byFunction = new Map<string, Permission[]>();
  for (const [, { Type, Properties }] of allResources(templates)) {
    if (Type !== 'AWS::IAM::Policy') continue;
    const [{ Ref: role }] = Properties.Roles as [{ Ref: string }];
    const name = role.replace(/Role[0-9A-F]{8}$/, '');
    const statements = Properties.PolicyDocument.Statement as readonly Statement[];
    byFunction.set(name, [...(byFunction.get(name) ?? []), ...statements.flatMap(permissionsIn)]);
  }
  return byFunction;
};

const permissionsIn = ({ Action, Resource, Condition }: Statement): Permission[] =>
  list(Action).flatMap((action) =>
    list(Resource).map((resource) => ({
      action,
      on: readable(resource),
      ...(Condition && { condition: Object.values(Condition).flatMap(Object.values).flat().join() }),
    })),
  );

/** Whether one of the permissions covers an action on a thing (conditions aside). */
export const allows = (permissions: readonly Permission[], action: string, thing: string): boolean =>
  permissions.some(
    (permission) =>
      permission.action === action &&
      (permission.on.endsWith('*') ? thing.startsWith(permission.on.slice(0, -1)) : thing === permission.on),
  );
