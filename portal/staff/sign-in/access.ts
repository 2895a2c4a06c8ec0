/** Access to the staff routes: a token that lives as long as this browser tab. */
export interface Access {
  /** The current token; undefined if no one is signed in. */
  token(): Promise<string | undefined>;
  /** Removes a token that is no longer valid. */
  forget(): Promise<void>;
  /** Signs out, also at the provider if there is one. */
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
