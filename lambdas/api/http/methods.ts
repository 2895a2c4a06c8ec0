import { routes } from '../../../schemas/api/contracts.ts';

const at = routes.map(({ method, path }) => ({
  method: method.toUpperCase(),
  form: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The methods that there are at a path: those of the contracts, HEAD beside GET, OPTIONS for CORS. Empty where there is no route. */
export const methodsAt = (path: string): readonly string[] => {
  const own = at.filter(({ form }) => form.test(path)).map(({ method }) => method);
  if (own.length === 0) return [];
  return [...(own.includes('GET') ? ['GET', 'HEAD'] : []), ...own.filter((m) => m !== 'GET'), 'OPTIONS'];
};
