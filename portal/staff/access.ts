/** The right to use the staff routes: a token, as long as this browser tab lives. */
export interface Access {
  /** The token as it is now; undefined if no one is signed in. */
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
