import { createHash, randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { configFor } from '../../../lib/config.ts';
import { STAFF_SCOPE_NAME } from '../../../lib/constructs/staff-pool.ts';
import type { Emulator } from '../emulator/emulator.ts';
import type { Deployed } from './deploy.ts';

const EMAIL = 'petugas@example.org';

/** Makes a staff account as an administrator would (docs/how-to/deploy-to-aws.md); returns its password. */
const createStaff = async (issuer: string): Promise<string> => {
  const cognito = new CognitoIdentityProviderClient({});
  const pool = { UserPoolId: issuer.split('/').at(-1), Username: EMAIL };
  const password = `Aa1-${randomBytes(12).toString('hex')}`;
  await cognito.send(
    new AdminCreateUserCommand({ ...pool, UserAttributes: [{ Name: 'email', Value: EMAIL }] }),
  );
  await cognito.send(new AdminSetUserPasswordCommand({ ...pool, Password: password, Permanent: true }));
  return password;
};

const callback = (): string => {
  const { staffTokens } = configFor('dev');
  if (staffTokens.by !== 'cognito') throw new Error('Stage dev is expected to issue its own staff tokens.');
  return staffTokens.callbackUrls[0] ?? '';
};

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  redirect: 'manual',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields),
});

/**
 * A staff token, by the way that a browser takes: login page, code, and the exchange of the code with its PKCE
 * verifier. `scope` is what the token may do.
 */
const login = async (url: string, clientId: string, password: string, scope: string): Promise<string> => {
  const verifier = randomBytes(32).toString('base64url');
  const redirect = callback();
  const asked = {
    client_id: clientId,
    redirect_uri: redirect,
    response_type: 'code',
    scope,
    state: 's',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  const page = await fetch(`${url}/oauth2/authorize?${new URLSearchParams(asked)}`);
  if (!page.ok) throw new Error(`The login page answered ${page.status}: ${await page.text()}`);
  const answer = await fetch(`${url}/login`, form({ ...asked, username: EMAIL, password }));
  const code = new URL(answer.headers.get('location') ?? 'none:').searchParams.get('code');
  if (!code) throw new Error(`The login gave no code: ${answer.status} ${await answer.text()}`);
  const exchange = { grant_type: 'authorization_code', client_id: clientId, redirect_uri: redirect, code };
  const tokens = await fetch(`${url}/oauth2/token`, form({ ...exchange, code_verifier: verifier }));
  const { access_token: token } = (await tokens.json()) as { access_token?: string };
  if (!token) throw new Error(`The code was exchanged for no token: ${tokens.status}`);
  return token;
};

export interface StaffTokens {
  /** May send files. */
  readonly staff: string;
  /** Of the same person and client, but without the scope. */
  readonly withoutScope: string;
}

export const staffTokens = async (
  { url }: Emulator,
  { staffIssuer, staffClientId }: Deployed,
): Promise<StaffTokens> => {
  const password = await createStaff(staffIssuer);
  const of = (scope: string) => login(url, staffClientId, password, scope);
  return { staff: await of(`openid ${STAFF_SCOPE_NAME}`), withoutScope: await of('openid') };
};
