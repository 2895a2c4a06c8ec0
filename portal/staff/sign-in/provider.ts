import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { SignIn } from '../../../schemas/runtime/site.ts';
import type { ProviderAccess } from './access.ts';

type Provider = Extract<SignIn, { signIn: 'oidc' }>;

/**
 * Sign-in at an OpenID provider by authorization code with PKCE. Tokens are in the session storage and are renewed with
 * the refresh token while the page is open; no frame of the provider is needed.
 */
export const providerAccess = async ({
  authority,
  clientId,
  scope,
  signOut,
}: Provider): Promise<ProviderAccess> => {
  const store = () => new WebStorageStateStore({ store: sessionStorage });
  const here = `${location.origin}/staff/`;
  const manager = new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: here,
    post_logout_redirect_uri: here,
    scope,
    ui_locales: 'id',
    userStore: store(),
    stateStore: store(),
    monitorSession: false,
    ...(signOut !== undefined && { metadataSeed: { end_session_endpoint: signOut } }),
  });
  const given = new URLSearchParams(location.search);
  if (given.has('state') && (given.has('code') || given.has('error'))) {
    // A link that was opened twice or a cancelled sign-in: the page then asks again.
    const user = await manager.signinCallback().catch(() => undefined);
    history.replaceState(null, '', `${here}${user?.url_state ?? ''}`);
  }
  return {
    by: 'oidc',
    token: async () => {
      const user = await manager.getUser();
      return user && !user.expired ? user.access_token : undefined;
    },
    forget: () => manager.removeUser(),
    signIn: () => manager.signinRedirect({ url_state: location.search }),
    // Cognito's sign-out address needs its own parameters beside the standard ones.
    signOut: () =>
      manager.signoutRedirect(
        signOut === undefined ? {} : { extraQueryParams: { client_id: clientId, logout_uri: here } },
      ),
  };
};
