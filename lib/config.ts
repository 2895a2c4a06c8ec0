import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { MAX_UPLOAD_BYTES } from '../schemas/model/upload-limits.ts';

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
  /** Reserved for the function, and the most that run at once. Absent: it shares the account's. */
  readonly concurrency?: number;
}

/** Who issues staff tokens: a user pool of this app, or an existing provider. */
export type StaffTokens =
  | { readonly by: 'cognito'; readonly callbackUrls: readonly string[] }
  | {
      readonly by: 'issuer';
      readonly issuer: string;
      readonly audience: readonly string[];
      /** The client that the staff pages sign in with. Absent: staff paste a token. */
      readonly clientId?: string;
    };

/** Where deployments without a person may come from. */
export interface DeployFrom {
  /** `owner/name` on GitHub. */
  readonly repository: string;
  /** An environment of the repository; its rules say who must approve. */
  readonly environment: string;
}

export interface Monitoring {
  /** E-mail addresses that alarms go to. Each gets a letter to confirm first. */
  readonly emails: readonly string[];
  /** Budget of a month, US dollars. A letter goes out when 80% is spent and when 100% is forecast. */
  readonly budgetUsd: number;
}

export interface StageConfig {
  readonly stage: Stage;
  /** Account and region of the stacks. What is absent comes from the credentials of the deployment. */
  readonly env: { readonly account?: string; readonly region?: string };
  /** Keeps the data when its stack is deleted, and protects stack, table and users from deletion. */
  readonly keepData: boolean;
  readonly logRetention: RetentionDays;
  /** Largest file that one function reads, and largest file that is read in ranges. */
  readonly maxUploadBytes: number;
  readonly maxLargeUploadBytes: number;
  readonly handlers: Readonly<Record<HandlerName, HandlerConfig>>;
  readonly staffTokens: StaffTokens;
  /** Requests per second that the API answers, and how many it answers at once in a burst. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
  readonly monitoring: Monitoring;
  readonly deployFrom?: DeployFrom;
  /** A domain name of the agency. CloudFront wants its certificate in us-east-1. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
}

/** The command line waits here for the browser. Cognito redirects to plain http on localhost only. */
const COMMAND_LINE = 'http://localhost:8787/callback';

const dev: StageConfig = {
  stage: 'dev',
  env: {},
  keepData: false,
  logRetention: RetentionDays.ONE_WEEK,
  maxUploadBytes: MAX_UPLOAD_BYTES,
  // The limit is publish-release, which reads the accepted rows of all months at once.
  maxLargeUploadBytes: 128 * 1024 * 1024,
  handlers: {
    'validate-upload': { memoryMb: 1024, timeoutSeconds: 60 },
    // 1769 MB is one whole vCPU.
    'check-range': { memoryMb: 1769, timeoutSeconds: 240 },
    // Holds all accepted rows at once.
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
  // Jakarta: uploads stay in Indonesia.
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

/** Namespace of the functions' own metrics; each stage has its own. */
export const metricsNamespace = ({ stage }: Pick<StageConfig, 'stage'>): string => `Bersinar/${stage}`;

/** Whether data and logs are kept when their stack is deleted. */
export const removalOf = ({ keepData }: Pick<StageConfig, 'keepData'>): RemovalPolicy =>
  keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

/** Addresses of the staff pages that are known before the first deployment. */
export const staffPages = ({ domain }: Pick<StageConfig, 'domain'>): readonly string[] =>
  domain ? [`https://${domain.name}/staff/`] : [];

/** The configuration of a stage, named by `-c stage=...`; `dev` by default. @throws for an unknown stage */
export const configFor = (stage: unknown = 'dev'): StageConfig => {
  const known = STAGES.find((name) => name === stage);
  if (known === undefined)
    throw new Error(
      `The stage ${JSON.stringify(stage)} is unknown. Say one of ${STAGES.join(', ')}, as in: npx cdk synth -c stage=prod`,
    );
  return configs[known];
};
