import type { UploadLimits } from '../../../schemas/model/upload-limits.ts';
import type { Site } from '../../../schemas/runtime/site.ts';
import { getJson } from '../../parts/api.ts';
import type { ProviderAccess, TokenAccess } from './access.ts';

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
