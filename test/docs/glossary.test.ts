import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { projectFiles } from '../support/project-files.ts';
import { ROOT } from '../support/spawned.ts';

const PAGE = 'docs/reference/glossary.md';
const HERE = 'test/docs/glossary.test.ts';
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The files of the project. Decisions tell what was; data and licences are not ours to word. */
const files = projectFiles()
  .filter((file) => /\.(ts|tsx|md|json|js|cjs|css)$/.test(file))
  .filter((file) => file !== PAGE && file !== HERE && !/package-lock|^docs\/decisions\//.test(file));

/** `| term | meaning | where |` */
const terms = [...read(PAGE).matchAll(/^\| (?!Term|---)([^|]+) \| [^|]+\. \| `([^`]+)` \|$/gm)].map(
  ([, term = '', place = '']) => ({ term, place }),
);

/** `release candidate` as prose or as a name: `release candidate`, `ReleaseCandidate`, `release-candidate`. */
const spelt = (term: string) =>
  new RegExp(
    term
      .toLowerCase()
      .split(/[\s-]+/)
      .join('[\\s*/_-]*'),
    'i',
  );

test('the glossary has its terms in three columns, none twice', () => {
  expect(terms.length).toBeGreaterThan(50);
  expect(terms).toHaveLength((read(PAGE).match(/^\| (?!Term|---)/gm) ?? []).length);
  expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
});

test.each(terms)('$term occurs in $place', ({ term, place }) => {
  const there = files.filter((file) => file === place || file.startsWith(place));
  expect(there).not.toEqual([]);
  expect(there.some((file) => spelt(term).test(read(file)))).toBe(true);
});

/** The reading in ranges keeps its names: what replaces it takes them along. */
const LEAVES = /(^|\/)(ranges|settle-ranges|check-range|in-ranges|large-files)[./]/;

/** Names of code that the field's terms replaced: nothing is called so. */
const RETIRED = new Set(
  [
    'said saidUpTo keepSaid Said standing standingMonths Standing standingOf guard Guard guardOf CommitGuard',
    'stamp reopen complement partners partnersOf companions withCompanions goals goalsOf showAgain',
    'wholeGroups WholeGroup lattice Lattice latticeOf junction junctionOf Junction joints',
    'Fact factsOf Sameness seal sealRelease SealedRelease reveal restage settle settled updateDirectory',
    'waits waiting markWaiting staged stagedRows StagedRows ensureStaged findStagedManifest',
    'judge judged judgement Judgement JudgedUpload isJudged takeIn arrival arrivals Arrival arrivalsOf across',
    'RowAccount accountedFor moreApi readApi figuresOf notThere shownFiles possible Place costOf',
  ].flatMap((line) => line.split(' ')),
);

/** Names of files that were retired; those of two meanings stand for one of them today. */
const RETIRED_FILES = new Set(
  [
    'said standing guard stamp reopen complement companions whole-groups lattice junction seal reveal restage',
    'settle directory waiting judge judgement take-in across account more-api read-api not-there missing unknown',
    'figures-of shown-files',
  ].flatMap((line) => line.split(' ')),
);
const ONE_MEANING = ['check', 'preview', 'place', 'cost', 'outcome'];

/** Keys and values that something else says now. Stored data of earlier versions is read by the files named. */
const RETIRED_TEXTS = [
  /'look again'/,
  /'snapshot'/,
  /content: 'unknown'/,
  /\bstaged\//,
  /\bstaging\//,
  /\bsaid\//,
];
const READS_FORMER =
  /^(lambdas\/stores\/(paths|former-\w+|records\/\w+)\.ts|test\/lib\/permissions\.ts|test\/(lambdas\/stores|local\/former-data-folder).*)$/;

/** Most files have none of these words, not even in a comment, and need not be parsed. */
const ANY = new RegExp(`\\b(${[...RETIRED].join('|')})\\b`);

const namesOf = (file: string): ReadonlySet<string> => {
  const names = new Set<string>();
  if (!ANY.test(read(file))) return names;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest));
  return names;
};

const code = files.filter((file) => /\.tsx?$/.test(file) && !LEAVES.test(file));
const nameOf = (file: string) => basename(file).split('.')[0] ?? '';

test('nothing has a name that was retired', () => {
  const found = code
    .filter((file) => !READS_FORMER.test(file))
    .flatMap((file) =>
      [...namesOf(file)].filter((name) => RETIRED.has(name)).map((name) => `${file}: ${name}`),
    );
  expect(found).toEqual([]);
});

test('no file has a name that was retired, or a name that another file has for something else', () => {
  expect(code.filter((file) => RETIRED_FILES.has(nameOf(file)))).toEqual([]);
  const sources = code.filter((file) => !file.startsWith('test/'));
  for (const name of ONE_MEANING)
    expect(sources.filter((file) => nameOf(file) === name).length).toBeLessThanOrEqual(1);
});

test('no key and no document says what was retired', () => {
  const found = files
    .filter((file) => !READS_FORMER.test(file))
    .flatMap((file) =>
      RETIRED_TEXTS.filter((text) => text.test(read(file))).map((text) => `${file}: ${text}`),
    );
  expect(found).toEqual([]);
});
