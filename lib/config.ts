import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

export const STAGES = ['dev', 'prod'] as const;
export type Stage = (typeof STAGES)[number];

/** The Lambda functions; each is the file `lambdas/<name>.ts`. */
export type HandlerName =
  | 'validate-upload'
  | 'check-range'
  | 'settle-ranges'
  | 'publish-release'
  | 'sweep'
  | 'serve-api'
  | 'issue-upload'
  | 'deploy-portal';

export interface HandlerConfig {
  readonly memoryMb: number;
  /** A queue that feeds the function hides a message for 6 times this. */
  readonly timeoutSeconds: number;
  /** Reserved for the function, and the most that run at once. Absent: shared with the account. */
  readonly concurrency?: number;
}

/** Who issues staff tokens: a user pool of our own, or a provider that exists already. */
export type StaffTokens =
  | { readonly by: 'cognito'; readonly callbackUrls: readonly string[] }
  | {
      readonly by: 'issuer';
      readonly issuer: string;
      readonly audience: readonly string[];
      /** The client by which the staff pages sign in; absent: staff paste a token. */
      readonly clientId?: string;
    };

/** The place that may deploy by itself. */
export interface DeployFrom {
  /** `owner/name` on GitHub. */
  readonly repository: string;
  /** An environment of it, whose rules say who has to agree. */
  readonly environment: string;
}

export interface Monitoring {
  /** Who is told of alarms; each address gets a letter that it has to confirm. */
  readonly emails: readonly string[];
  /** What a month may cost, US dollars: told of at 80% spent and where 100% is to be expected. */
  readonly budgetUsd: number;
}

export interface StageConfig {
  readonly stage: Stage;
  /** Where the stacks go. What is absent comes from the credentials of whoever deploys. */
  readonly env: { readonly account?: string; readonly region?: string };
  /** Data outlives its stack, and neither stack, table nor users can be deleted by mistake. */
  readonly keepData: boolean;
  readonly logRetention: RetentionDays;
  /** Largest file that one function takes in, and largest that is taken in by reading it in ranges. */
  readonly maxUploadBytes: number;
  readonly maxLargeUploadBytes: number;
  readonly handlers: Readonly<Record<HandlerName, HandlerConfig>>;
  readonly staffTokens: StaffTokens;
  /** Requests per second that the API answers, and how far above them it lets a burst go. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
  readonly monitoring: Monitoring;
  readonly deployFrom?: DeployFrom;
  /** A name of our own; its certificate lies in us-east-1, as CloudFront demands. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
}

/** Cognito answers to plain http only on localhost: the command line waits there for the browser. */
const COMMAND_LINE = 'http://localhost:8787/callback';

const dev: StageConfig = {
  stage: 'dev',
  env: {},
  keepData: false,
  logRetention: RetentionDays.ONE_WEEK,
  maxUploadBytes: 5 * 1024 * 1024,
  // What bounds it is publish-release, which reads the accepted rows of all months at once.
  maxLargeUploadBytes: 128 * 1024 * 1024,
  handlers: {
    'validate-upload': { memoryMb: 1024, timeoutSeconds: 60 },
    // 1769 MB is one whole vCPU.
    'check-range': { memoryMb: 1769, timeoutSeconds: 240 },
    // Has all accepted rows at once.
    'settle-ranges': { memoryMb: 3008, timeoutSeconds: 900 },
    'publish-release': { memoryMb: 1769, timeoutSeconds: 90 },
    sweep: { memoryMb: 512, timeoutSeconds: 120 },
    'serve-api': { memoryMb: 512, timeoutSeconds: 10 },
    'issue-upload': { memoryMb: 512, timeoutSeconds: 10 },
    'deploy-portal': { memoryMb: 512, timeoutSeconds: 60 },
  },
  staffTokens: { by: 'cognito', callbackUrls: [COMMAND_LINE] },
  throttle: { rateLimit: 50, burstLimit: 100 },
  monitoring: { emails: [], budgetUsd: 10 },
};

const prod: StageConfig = {
  ...dev,
  stage: 'prod',
  // Jakarta: what is uploaded stays in Indonesia.
  env: { region: 'ap-southeast-3' },
  keepData: true,
  logRetention: RetentionDays.ONE_YEAR,
  handlers: {
    'validate-upload': { ...dev.handlers['validate-upload'], concurrency: 10 },
    'publish-release': { ...dev.handlers['publish-release'], concurrency: 5 },
    'check-range': { ...dev.handlers['check-range'], concurrency: 40 },
    'settle-ranges': { ...dev.handlers['settle-ranges'], concurrency: 5 },
    sweep: { ...dev.handlers.sweep, concurrency: 2 },
    'serve-api': { ...dev.handlers['serve-api'], concurrency: 50 },
    'issue-upload': { ...dev.handlers['issue-upload'], concurrency: 5 },
    'deploy-portal': { ...dev.handlers['deploy-portal'], concurrency: 1 },
  },
  throttle: { rateLimit: 200, burstLimit: 400 },
  monitoring: { emails: [], budgetUsd: 30 },
};

const configs: Readonly<Record<Stage, StageConfig>> = { dev, prod };

/** Where the functions' own metrics are; the stages of one account do not mix. */
export const metricsNamespace = ({ stage }: Pick<StageConfig, 'stage'>): string => `Bersinar/${stage}`;

/** What becomes of data, and of what tells about it, when its stack goes. */
export const removalOf = ({ keepData }: Pick<StageConfig, 'keepData'>): RemovalPolicy =>
  keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

/** Where the staff pages are, as far as it is known before anything is deployed. */
export const staffPages = ({ domain }: Pick<StageConfig, 'domain'>): readonly string[] =>
  domain ? [`https://${domain.name}/staff/`] : [];

/** The configuration of a stage as `-c stage=...` names it; `dev` where it names none. */
export const configFor = (stage: unknown = 'dev'): StageConfig => {
  const known = STAGES.find((name) => name === stage);
  if (known === undefined)
    throw new Error(
      `The stage ${JSON.stringify(stage)} is unknown. Say one of ${STAGES.join(', ')}, as in: npx cdk synth -c stage=prod`,
    );
  return configs[known];
};
