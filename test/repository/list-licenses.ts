import { licensedPackages } from './licenses.ts';

/** `npm run licenses`: every package with its licence, those of production first. */
const packages = [...(await licensedPackages())].sort(
  (a, b) => Number(b.production) - Number(a.production) || a.name.localeCompare(b.name),
);
for (const { name, version, license, production } of packages)
  console.log([production ? 'production' : 'development', license, `${name}@${version}`].join('\t'));
