import type { Context as HonoContext } from 'hono';

/** Link relations that the API uses (IANA registry; RFC 5829 for versions, RFC 8631 for the service). */
type Relation =
  | 'latest-version'
  | 'predecessor-version'
  | 'version-history'
  | 'describedby'
  | 'license'
  | 'next'
  | 'alternate'
  | 'service-desc'
  | 'service-doc'
  | 'successor-version';

/** Adds a Link header (RFC 8288). */
export const link = (c: HonoContext, rel: Relation, href: string, type?: string): void => {
  c.header('link', `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`, { append: true });
};

/** How long clients may keep an answer. */
export const cache = {
  /** Answers that change with the next release. */
  moving: 'public, max-age=60',
  /** Answers about one version. Only a takedown changes them. */
  fixed: 'public, max-age=3600',
  /** Answers for staff. */
  private: 'private, no-store',
} as const;
