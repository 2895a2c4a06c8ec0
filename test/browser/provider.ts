import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Page, Route } from 'playwright-core';
import type { Site } from './journey.ts';

const CLIENT = 'halaman-petugas';
const PROVIDER = '/penyedia';

export interface Provider {
  /** Tokens that it gave. */
  readonly given: readonly string[];
  /** The login page refuses the next sign-in, as when a person cancels it. */
  refuseOnce(): void;
}

/** An unsigned JWT: the page reads from it who signed in, and the server never sees it. */
const unsigned = (claims: object): string =>
  [{ alg: 'none' }, claims, {}]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');

/**
 * An OpenID provider within the site's own address, and a `site.json` that names it: what Cognito does in the cloud.
 * Its login page sends back at once; its tokens are the staff token. A code is given only for its PKCE verifier.
 */
export const provideSignIn = async (page: Page, { url, token }: Site): Promise<Provider> => {
  const issuer = `${url}${PROVIDER}`;
  const challenges = new Map<string, string>();
  const given: string[] = [];
  let refuses = false;
  const json = (route: Route, body: object) => route.fulfill({ json: body });
  const redirect = (route: Route, to: string | null, answer: Record<string, string>) =>
    route.fulfill({ status: 302, headers: { location: `${to}?${new URLSearchParams(answer)}` } });

  await page.route('**/site.json', (route) =>
    json(route, {
      signIn: 'oidc',
      authority: issuer,
      clientId: CLIENT,
      scope: 'openid uploads/write',
      signOut: `${issuer}/logout`,
      maxUploadBytes: 5 * 1024 * 1024,
      maxLargeUploadBytes: 128 * 1024 * 1024,
    }),
  );
  await page.route(`**${PROVIDER}/.well-known/openid-configuration`, (route) =>
    json(route, {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      revocation_endpoint: `${issuer}/revoke`,
    }),
  );
  await page.route(`**${PROVIDER}/authorize?*`, (route) => {
    const asked = new URL(route.request().url()).searchParams;
    assert.equal(asked.get('client_id'), CLIENT);
    assert.equal(asked.get('scope'), 'openid uploads/write');
    assert.equal(asked.get('code_challenge_method'), 'S256');
    const [state, code] = [asked.get('state') ?? '', `kode-${challenges.size}`];
    challenges.set(code, asked.get('code_challenge') ?? '');
    if (!refuses) return redirect(route, asked.get('redirect_uri'), { code, state });
    refuses = false;
    return redirect(route, asked.get('redirect_uri'), { error: 'access_denied', state });
  });
  await page.route(`**${PROVIDER}/token`, (route) => {
    const asked = new URLSearchParams(route.request().postData() ?? '');
    const verifier = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    assert.equal(challenges.get(asked.get('code') ?? ''), verifier);
    given.push(token);
    return json(route, {
      access_token: token,
      id_token: unsigned({ iss: issuer, aud: CLIENT, sub: 'petugas' }),
      token_type: 'Bearer',
      expires_in: 3600,
    });
  });
  await page.route(`**${PROVIDER}/logout?*`, (route) => {
    const asked = new URL(route.request().url()).searchParams;
    assert.equal(asked.get('client_id'), CLIENT);
    return redirect(route, asked.get('logout_uri'), {});
  });
  return { given, refuseOnce: () => (refuses = true) };
};
