import type { UploadLimits } from '../model/upload-limits.ts';

/** How staff sign in: with a token that they were given, or at an OpenID provider (authorization code with PKCE). */
export type SignIn =
  | { readonly signIn: 'token' }
  | {
      readonly signIn: 'oidc';
      /** Issuer; its discovery document says the rest. */
      readonly authority: string;
      readonly clientId: string;
      /** What the token has to allow, apart by spaces. */
      readonly scope: string;
      /** Ends the session at a provider whose discovery document names no address for it, as Cognito's. */
      readonly signOut?: string;
    };

/** `/site.json`: what the pages are told of the place that they are served from. The same pages go everywhere. */
export type Site = SignIn & UploadLimits;

/** Where the pages ask for it. */
export const SITE_PATH = 'site.json';
