/** JSON that states pass on. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The members of states that the interpreter knows; any other stops it. */
interface State {
  readonly Type: 'Task' | 'Map' | 'Choice' | 'Succeed';
  readonly Next?: string;
  readonly End?: true;
  readonly Resource?: string;
  readonly Parameters?: { readonly [name: string]: Json };
  readonly ResultPath?: string | null;
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts: number }[];
  readonly TimeoutSeconds?: number;
  readonly ItemsPath?: string;
  readonly ItemSelector?: { readonly [name: string]: Json };
  readonly ItemProcessor?: StateMachineDefinition;
  readonly MaxConcurrency?: number;
  readonly Choices?: readonly {
    readonly Variable: string;
    readonly BooleanEquals: boolean;
    readonly Next: string;
  }[];
  readonly Default?: string;
}

export interface StateMachineDefinition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
  readonly ProcessorConfig?: object;
  readonly TimeoutSeconds?: number;
  readonly Comment?: string;
}

/** Invokes the function that a task names by its ARN. */
export type Invoke = (resource: string, input: Json) => Promise<Json>;

const KNOWN = [
  'Type Next End Resource Parameters ResultPath Retry TimeoutSeconds ItemsPath ItemSelector ItemProcessor',
  'MaxConcurrency Choices Default',
].flatMap((names) => names.split(' '));

/** Runs a definition in Amazon States Language, as far as ours use it. Items of a map run in any order: here the last first. */
export const runStateMachine = async (
  { StartAt, States }: StateMachineDefinition,
  input: Json,
  invoke: Invoke,
): Promise<Json> => {
  let data = input;
  let name: string | undefined = StartAt;
  while (name !== undefined) {
    const state: State | undefined = States[name];
    if (!state) throw new Error(`There is no state ${name}.`);
    const unknown = Object.keys(state).filter((member) => !KNOWN.includes(member));
    if (unknown.length > 0)
      throw new Error(`State ${name} has ${unknown.join(', ')}, which is not known here.`);
    if (state.Type === 'Succeed') return data;
    if (state.Type === 'Choice') {
      const current: Json = data;
      name = state.Choices?.find((c) => at(current, c.Variable) === c.BooleanEquals)?.Next ?? state.Default;
      continue;
    }
    const result = state.Type === 'Task' ? await task(state, data, invoke) : await map(state, data, invoke);
    data = placed(data, state.ResultPath, result);
    name = state.End ? undefined : state.Next;
  }
  return data;
};

const task = async (
  { Resource = '', Parameters, Retry = [] }: State,
  data: Json,
  invoke: Invoke,
): Promise<Json> => {
  const tries = 1 + Math.max(0, ...Retry.map(({ MaxAttempts }) => MaxAttempts));
  const input = Parameters ? filled(Parameters, data) : data;
  for (let attempt = 1; ; attempt++) {
    try {
      return kept(await invoke(Resource, kept(input)));
    } catch (error) {
      if (attempt === tries) throw error;
    }
  }
};

const map = async (
  { ItemsPath = '$', ItemSelector, ItemProcessor }: State,
  data: Json,
  invoke: Invoke,
): Promise<Json> => {
  if (!ItemProcessor) throw new Error('A map has no processor.');
  const items = at(data, ItemsPath) as readonly Json[];
  const results: Json[] = [];
  for (const [index, item] of [...items.entries()].reverse()) {
    const context = { Map: { Item: { Index: index, Value: item } } };
    const input = ItemSelector ? filled(ItemSelector, data, context) : item;
    results[index] = await runStateMachine(ItemProcessor, input, invoke);
  }
  return results;
};

/** Parameters with what their paths lead to. */
const filled = (parameters: { readonly [name: string]: Json }, data: Json, context: Json = {}): Json =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      if (!name.endsWith('.$')) return [name, value];
      const path = String(value);
      const length = /^States\.ArrayLength\((.+)\)$/.exec(path)?.[1];
      const found = length
        ? (at(data, length) as readonly Json[]).length
        : path.startsWith('$$')
          ? at(context, path.slice(1))
          : at(data, path);
      return [name.slice(0, -2), found];
    }),
  );

const at = (data: Json, path: string): Json => {
  let found: Json | undefined = data;
  for (const name of path.split('.').slice(1))
    found = (found as { readonly [name: string]: Json } | undefined)?.[name];
  if (found === undefined) throw new Error(`Nothing is at ${path} in ${JSON.stringify(data)}.`);
  return found;
};

const placed = (data: Json, path: string | null | undefined, result: Json): Json => {
  if (path === null) return data;
  if (path === undefined || path === '$') return result;
  return { ...(data as object), [path.slice(2)]: result };
};

/** What Step Functions hands from state to state at most. */
const MOST_BYTES = 256 * 1024;

const kept = (value: Json): Json => {
  const text = JSON.stringify(value);
  if (text.length > MOST_BYTES) throw new Error(`${text.length} bytes are more than a state may hand on.`);
  return JSON.parse(text) as Json;
};
