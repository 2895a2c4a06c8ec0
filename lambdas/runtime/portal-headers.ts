const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** A chunk's name has a hash of its content. Every other file may change under its name. */
const CHUNK = /^assets\/chunk-[^/]+$/;

/** The headers of a file of the pages, by its path. @throws for an unknown ending */
export const portalHeaders = (path: string): { contentType: string; cacheControl: string } => ({
  contentType: typeOf(path),
  cacheControl: CHUNK.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
});

const typeOf = (name: string): string => {
  const type = TYPES[name.split('.').at(-1) ?? ''];
  if (type === undefined)
    throw new Error(
      `The page file "${name}" has no known type; the endings are ${Object.keys(TYPES).join(', ')}. Add its type to lambdas/runtime/portal-headers.ts.`,
    );
  return type;
};
