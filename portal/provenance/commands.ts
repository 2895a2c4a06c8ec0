import type { Release } from './answer.ts';

/** Lines to paste into a terminal that check a release without this page: with our own command, and with sha256sum. */
export const commandsOf = (
  { manifest, manifest_sha256, files }: Pick<Release, 'manifest' | 'manifest_sha256' | 'files'>,
  origin: string,
): { readonly verify: string; readonly sums: string } => {
  const data = files.filter(({ role }) => role === 'data');
  return {
    verify: `npx bersinar verify ${origin}${manifest.slice(0, manifest.lastIndexOf('/') + 1)}`,
    sums: [
      ...[manifest, ...data.map(({ path }) => path)].map((path) => `curl -sO ${origin}${path}`),
      "sha256sum -c <<'END'",
      `${manifest_sha256}  manifest.json`,
      ...data.map(({ name, sha256 }) => `${sha256}  ${name}`),
      'END',
    ].join('\n'),
  };
};
