import type { UploadLimits } from '../../schemas/model/upload-limits.ts';
import type { Site } from '../../schemas/runtime/site.ts';
import { getJson } from '../parts/api.ts';

/** The right to use the staff routes: a token, as long as this browser tab lives. */
export interface Access {
  /** The token as it is now; undefined where nobody is signed in. */
  token(): Promise<string | undefined>;
  /** Forgets it, as one that is not valid any more. */
  forget(): Promise<void>;
  /** Signs out, at the provider too where there is one. */
  signOut(): Promise<void>;
}

/** Staff paste a token. */
export interface TokenAccess extends Access {
  readonly by: 'token';
  keep(token: string): void;
}

/** Staff sign in at the provider's own page and come back. */
export interface ProviderAccess extends Access {
  readonly by: 'oidc';
  signIn(): Promise<void>;
}

export interface Opened {
  readonly access: TokenAccess | ProviderAccess;
  readonly limits: UploadLimits;
}

/** Reads how staff sign in here and finishes a sign-in that the address brings back. @throws LoadError */
export const openAccess = async (): Promise<Opened> => {
  const site = await getJson<Site>('/site.json');
  if (site.signIn === 'token') return { access: tokenAccess(sessionStorage), limits: site };
  const { providerAccess } = await import('./provider.ts');
  return { access: await providerAccess(site), limits: site };
};

const KEY = 'bersinar.token';

/** A token in the session storage: other tabs and later visits do not have it. */
const tokenAccess = (store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): TokenAccess => {
  const forget = async () => store.removeItem(KEY);
  return {
    by: 'token',
    keep: (token) => store.setItem(KEY, token),
    token: async () => store.getItem(KEY) ?? undefined,
    forget,
    signOut: forget,
  };
};
