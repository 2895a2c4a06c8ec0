/**
 * What a month costs, computed from the design. Prices: list prices of us-east-1 in US dollars as known in early 2025,
 * without free tiers, times `regionFactor` for Jakarta. They are assumptions: look them up before relying on them.
 */
const PRICES = {
  regionFactor: 1.25,
  lambdaGbSecond: 0.0000133334,
  lambdaRequest: 0.2e-6,
  s3GbMonth: 0.023,
  s3Write: 5e-6,
  s3Read: 0.4e-6,
  dynamoWrite: 0.625e-6,
  dynamoRead: 0.125e-6,
  dynamoGbMonth: 0.25,
  sqsRequest: 0.4e-6,
  stepTransition: 25e-6,
  stepExpress: 1e-6,
  apiRequest: 1e-6,
  cloudFrontGb: 0.12,
  cloudFrontRequest: 1e-6,
  logGb: 0.5,
  trace: 5e-6,
  metric: 0.3,
  alarm: 0.1,
  staffMember: 0.02,
} as const;

/** How much there is of everything. */
export interface Usage {
  readonly datasets: number;
  /** Bytes of a month's file of one dataset, in GB. */
  readonly uploadGb: number;
  /** Months that are kept; every release has all of them. */
  readonly months: number;
  /** A release's bytes in all its formats, as a share of the uploaded bytes that it is made of. */
  readonly publishedShare: number;
  /** What readers do in a month; of the API's answers one in five is not in CloudFront's cache. */
  readonly apiRequests: number;
  readonly downloadGb: number;
  readonly downloads: number;
  readonly staff: number;
}

export const USAGES: Readonly<Record<string, Usage>> = {
  '11 datasets': {
    datasets: 11,
    uploadGb: 0.00001,
    months: 36,
    publishedShare: 3,
    apiRequests: 100_000,
    downloadGb: 20,
    downloads: 50_000,
    staff: 10,
  },
  '1 000 datasets of 1 GB a month': {
    datasets: 1000,
    uploadGb: 1,
    months: 36,
    publishedShare: 0.01,
    apiRequests: 10_000_000,
    downloadGb: 5000,
    downloads: 5_000_000,
    staff: 300,
  },
};

const SWEEPS = 30 * 24 * 6;
const WATCHES = 30 * 24 * 12;
const FILES_PER_RELEASE = 14;
const CACHE_MISSES = 0.2;
/** Two queues, each asked by five pollers three times a minute though nothing is there. */
const POLLS = 2 * 5 * 3 * 60 * 24 * 30;
/** Beyond it a file is read in ranges, 32 MiB each, by a state machine of nine steps and four maps. */
const ONE_FUNCTION_GB = 0.005;
const RANGE_GB = 0.032;
const RANGE_STEPS = 9;
const RANGE_MAPS = 4;
const ALARMS = 10;
const METRICS = 3;

/** Dollars a month, by service. */
export const costOf = (usage: Usage): Readonly<Record<string, number>> => {
  const p = PRICES;
  const { datasets, uploadGb, months, publishedShare } = usage;
  // A file a month and dataset; each sweep asks for one reconcile of every dataset.
  const releases = datasets;
  const reconciles = datasets * SWEEPS;
  const misses = usage.apiRequests * CACHE_MISSES;
  const uploadsKept = datasets * months;
  const inRanges = uploadGb > ONE_FUNCTION_GB;
  // Judging reads 25 MB a second in 1 GB of memory, in ranges with up to 1.6 times the work; a release reads all of its
  // months at 50 MB a second in 1.73 GB.
  const validateGbSeconds = releases * (1 + uploadGb * 1000 * 0.04 * (inRanges ? 1.6 : 1));
  const releaseGbSeconds = releases * (2 + uploadGb * months * 20) * Math.max(1.73, uploadGb * 4);
  const rangeRuns = inRanges ? releases * RANGE_MAPS * Math.ceil(uploadGb / RANGE_GB) : 0;
  const rangeSteps = inRanges ? releases * RANGE_STEPS : 0;
  const idleGbSeconds = reconciles * 0.1 * 1.73;
  const watchGbSeconds = (SWEEPS + WATCHES) * (2 + uploadsKept * 0.002) * 0.5;
  const serveGbSeconds = misses * 0.05 * 0.5;
  // Uploads and their canonical rows once; every release so far, in staging and in public.
  const inputGb = datasets * uploadGb * months * 2;
  const releasesGb = (datasets * uploadGb * publishedShare * months * (months + 1)) / 2;
  const invocations = releases * 2 + reconciles + SWEEPS + WATCHES + misses + rangeRuns + rangeSteps;
  const services = {
    Lambda:
      (validateGbSeconds + releaseGbSeconds + idleGbSeconds + watchGbSeconds + serveGbSeconds) *
        p.lambdaGbSecond +
      invocations * p.lambdaRequest,
    S3:
      (inputGb + releasesGb * 2) * p.s3GbMonth +
      releases * FILES_PER_RELEASE * 2 * p.s3Write +
      (reconciles * 2 + WATCHES * datasets + releases * months + usage.downloads * CACHE_MISSES) * p.s3Read,
    DynamoDB:
      // A reconcile reads HEAD, slots and questions consistently; a sweep reads every upload's record.
      (reconciles * (3 + months / 16) + (SWEEPS + WATCHES) * uploadsKept + misses * 4) * p.dynamoRead +
      // A release writes HEAD, its record, the figures of a year and an upload's state, in transactions, which count twice.
      releases * 60 * p.dynamoWrite +
      datasets * 0.0005 * p.dynamoGbMonth,
    // A run for each range is a transition of the map and an Express execution.
    'Step Functions': (rangeRuns + rangeSteps) * p.stepTransition + rangeRuns * p.stepExpress,
    SQS: (reconciles * 3 + POLLS) * p.sqsRequest,
    'API Gateway': misses * p.apiRequest,
    CloudFront:
      (usage.downloadGb * p.cloudFrontGb + (usage.apiRequests + usage.downloads) * p.cloudFrontRequest) /
      p.regionFactor,
    CloudWatch: (invocations * 1.5e-6 + misses * 0.5e-6) * p.logGb + ALARMS * p.alarm + METRICS * p.metric,
    'X-Ray': invocations * 0.05 * p.trace,
    Cognito: usage.staff * p.staffMember,
  };
  return Object.fromEntries(
    Object.entries(services).map(([name, dollars]) => [name, dollars * p.regionFactor]),
  );
};

/** The table of docs/how-to/deploy-to-aws.md. */
export const costTable = (): string => {
  const columns = Object.entries(USAGES).map(([name, usage]) => ({ name, costs: costOf(usage) }));
  const money = (dollars: number) => (dollars < 10 ? dollars.toFixed(2) : Math.round(dollars).toString());
  const line = (label: string, of: (costs: Readonly<Record<string, number>>) => number) =>
    `| ${[label, ...columns.map(({ costs }) => money(of(costs)))].join(' | ')} |`;
  const names = Object.keys(columns[0]?.costs ?? {});
  return [
    `| US dollars a month | ${columns.map(({ name }) => name).join(' | ')} |`,
    `| --- | ${columns.map(() => '---:').join(' | ')} |`,
    ...names.map((name) => line(name, (costs) => costs[name] ?? 0)),
    line('**in all**', (costs) => Object.values(costs).reduce((sum, dollars) => sum + dollars, 0)),
  ].join('\n');
};
