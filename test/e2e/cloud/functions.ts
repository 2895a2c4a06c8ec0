import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  paginateListFunctions,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import type { Cloud } from './cloud.ts';

type Lambda = Pick<Cloud, 'lambda'>;

/** The deployed function of a construct, by its id in the stack. */
const nameOf = async ({ lambda }: Lambda, construct: string): Promise<string> => {
  for await (const { Functions = [] } of paginateListFunctions({ client: lambda }, {}))
    for (const { FunctionName = '' } of Functions) if (FunctionName.includes(construct)) return FunctionName;
  throw new Error(`No function of ${construct} is deployed.`);
};

/** Runs a function now; resolves to its result. */
export const invoke = async (cloud: Lambda, construct: string, event: object = {}): Promise<unknown> => {
  const FunctionName = await nameOf(cloud, construct);
  const Payload = Buffer.from(JSON.stringify(event));
  const answer = await cloud.lambda.send(new InvokeCommand({ FunctionName, Payload }));
  const text = Buffer.from(answer.Payload ?? []).toString('utf8');
  if (answer.FunctionError) throw new Error(`${construct} failed: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
};

/** Breaks a function by an environment variable, as a bad deployment would; returns a function that repairs it. */
export const breakFunction = async (
  cloud: Lambda,
  construct: string,
  variables: Readonly<Record<string, string>>,
): Promise<() => Promise<void>> => {
  const FunctionName = await nameOf(cloud, construct);
  const { Environment } = await cloud.lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const set = async (Variables: Record<string, string>) => {
    await cloud.lambda.send(
      new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }),
    );
  };
  const whole = { ...Environment?.Variables };
  await set({ ...whole, ...variables });
  return () => set(whole);
};
