/** Who may depend on whom. The direction is schemas <- pipeline <- lambdas <- local; lib names lambdas by path only. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

const packages = (...names) => names.map((name) => `^node_modules/${name}(/|$)`);
const types = ['^node_modules/@types/'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan-resolution',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^aws-lambda$' },
    },
    only(
      'schemas-need-zod-only',
      '^schemas/(?!agency/installed\\.ts$)',
      ['^schemas/', ...packages('zod')],
      'schemas are declarations; only schemas/agency/installed.ts may list the folder of datasets',
    ),
    only('installed-lists-its-folder', '^schemas/agency/installed\\.ts$', ['^schemas/', '^fs$', '^node:fs$']),
    {
      name: 'the-model-knows-no-agency',
      comment: 'schemas/model says what a dataset, column or period is; schemas/agency says which there are',
      severity: 'error',
      from: { path: '^schemas/model/' },
      to: { path: '^schemas/(agency|api|runtime)/' },
    },
    only('pipeline-is-pure', '^pipeline/', [
      '^pipeline/',
      '^schemas/',
      '^(node:)?crypto$',
      ...packages('zod', 'papaparse', 'hyparquet-writer', 'hucre', 'saxen'),
      ...types,
    ]),
    {
      name: 'no-file-lies-between-rooms',
      comment: 'pipeline/ has folders only: a rule lies in the room of the stage that it belongs to',
      severity: 'error',
      from: {},
      to: { path: '^pipeline/[^/]+\\.ts$' },
    },
    {
      name: 'hashing-belongs-to-publish',
      comment: 'upload also runs in a browser; aggregate, disclose, query and pages need no digest',
      severity: 'error',
      from: { path: '^pipeline/(upload|ranges|aggregate|disclose|query|pages)/' },
      to: { path: '^(node:)?crypto$' },
    },
    {
      name: 'stages-do-not-know-each-other',
      comment:
        'release composes the stages; what several use is named here: released types, CSV cells, the parts of a page',
      severity: 'error',
      from: { path: '^pipeline/(upload|aggregate|disclose|publish|query)/' },
      to: {
        path: '^pipeline/([^/]+)/',
        pathNot: [
          '^pipeline/$1/',
          '^pipeline/disclose/released\\.ts$',
          '^pipeline/publish/formats/csv-text\\.ts$',
          '^pipeline/pages/(html|shell|style|parts)\\.ts$',
        ],
      },
    },
    {
      name: 'findings-are-data-until-they-are-reported',
      comment:
        'sentences about a file are made in pipeline/upload/report/sentences/; where a file is read and checked a finding is data',
      severity: 'error',
      from: {
        path: '^pipeline/(upload/(parse/|validate/|[^/]+\\.ts$)|ranges/|aggregate/)|^lambdas/(intake|ranges)/',
      },
      to: { path: '^schemas/model/text\\.ts$|^pipeline/upload/report/sentences/' },
    },
    {
      name: 'pages-show-what-publish-describes',
      severity: 'error',
      from: { path: '^pipeline/pages/' },
      to: { path: '^pipeline/(?!pages/|publish/)' },
    },
    {
      name: 'attackers-know-nothing-of-the-protection',
      comment:
        'an attacker sees what is public; secondary suppression calls the attackers, never the reverse',
      severity: 'error',
      from: { path: '^pipeline/disclose/attackers/' },
      to: { path: '^pipeline/disclose/(secondary/|[^/]*(primary|disclose|exact-tables|released)\\.ts$)' },
    },
    {
      name: 'only-disclose-releases',
      comment: 'disclosure is a type: nobody else may make a ReleasedTable',
      severity: 'error',
      from: { pathNot: '^pipeline/disclose/' },
      to: { path: '^pipeline/disclose/make-released\\.ts$' },
    },
    {
      name: 'lambdas-need-pipeline-and-schemas',
      severity: 'error',
      from: { path: '^lambdas/' },
      to: { path: '^(bin|lib|local|portal|sample-data|test)/' },
    },
    {
      name: 'aws-sdk-only-behind-the-ports',
      severity: 'error',
      from: { pathNot: ['^lambdas/stores/aws/', '^lambdas/runtime/', '^test/'] },
      to: { path: '^node_modules/@(aws-sdk|smithy|aws-lambda-powertools)/' },
    },
    {
      name: 'lib-names-lambdas-by-path',
      severity: 'error',
      from: { path: '^lib/' },
      to: {
        path: '^(bin|lambdas|local|pipeline|portal|sample-data|test)/',
        pathNot: '^(lambdas/runtime/(code-digest|metrics)|portal/build)\\.ts$',
      },
    },
    {
      name: 'cdk-only-in-lib',
      severity: 'error',
      from: { pathNot: ['^lib/', '^bin/open-data\\.ts$', '^test/lib/'] },
      to: { path: '^node_modules/(aws-cdk-lib|constructs)/' },
    },
    {
      name: 'local-does-not-know-the-cloud',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^(bin|lib|portal|test)/', pathNot: '^portal/build\\.ts$' },
    },
    {
      name: 'portal-speaks-http',
      comment:
        'pages take data from the API; the rules of a file and the shapes of answers are the same code',
      severity: 'error',
      from: { path: '^portal/' },
      to: { path: '^(bin|lib|lambdas|local|test)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
