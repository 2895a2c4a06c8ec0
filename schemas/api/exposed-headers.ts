/** Headers of an answer that scripts of other sites may read; the function and the gateway before it say the same. */
export const EXPOSED_HEADERS = [
  'ETag',
  'Link',
  'Repr-Digest',
  'Content-Location',
  'Deprecation',
  'Sunset',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
];
