import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { EXPOSED_HEADERS } from '../../schemas/api/exposed-headers.ts';
import type { SignIn } from '../../schemas/runtime/site.ts';
import { acknowledge } from '../acknowledge.ts';
import { removalOf, type StageConfig, staffPages } from '../config.ts';
import { HandlerFunction } from '../constructs/handler-function.ts';
import { STAFF_SCOPE_NAME, StaffPool } from '../constructs/staff-pool.ts';
import type { DataStack } from './data-stack.ts';

/**
 * Every method of a path takes the same way, so that the authorizer misses no form of a staff path. The function answers
 * unknown paths and methods with the API's own problems.
 */
const ANY = [HttpMethod.ANY];

/** One line a request. Without the query, which may tell what a reader looks for, and without the token. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    time: '$context.requestTimeEpoch',
    request: '$context.requestId',
    ip: '$context.identity.sourceIp',
    route: '$context.routeKey',
    path: '$context.path',
    status: '$context.status',
    bytes: '$context.responseLength',
    ms: '$context.responseLatency',
    error: '$context.error.message',
    subject: '$context.authorizer.claims.sub',
  }),
);

export interface ApiStackProps extends StackProps {
  readonly config: StageConfig;
  readonly data: DataStack;
}

/** The HTTP API: everybody may read, staff upload. `addRoutes` is its table of routes. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly functions: readonly HandlerFunction[];
  /** How the staff pages get tokens. */
  readonly signIn: SignIn;
  /** The hosts that they connect to for that, beside the site, for a Content-Security-Policy. */
  readonly signInHosts: readonly string[];

  constructor(scope: Construct, id: string, { config, data, ...props }: ApiStackProps) {
    super(scope, id, props);
    this.api = new HttpApi(this, 'Api', {
      apiName: id,
      createDefaultStage: false,
      // The gateway answers preflights itself, and its headers replace those of the function.
      corsPreflight: {
        allowOrigins: ['*'],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.HEAD],
        allowHeaders: ['if-none-match'],
        exposeHeaders: [...EXPOSED_HEADERS],
        maxAge: Duration.days(1),
      },
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: config.throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLog(config)),
        format: ACCESS_LOG,
      },
    });
    const [serve, issue] = [this.serveApi(config, data), this.issueUpload(config, data)];
    this.functions = [serve, issue];
    const { authorizer, signIn, hosts } = this.staff(config);
    this.signIn = signIn;
    this.signInHosts = hosts;
    this.addRoutes(authorizer, serve, issue);
    new CfnOutput(this, 'ApiUrl', { value: this.api.apiEndpoint });
  }

  private addRoutes(
    authorizer: HttpJwtAuthorizer,
    serveApi: HandlerFunction,
    issueUpload: HandlerFunction,
  ): void {
    const read = new HttpLambdaIntegration('Read', serveApi.function);
    const issue = new HttpLambdaIntegration('Issue', issueUpload.function);
    const staff = { authorizer, authorizationScopes: [STAFF_SCOPE_NAME] };
    const [open] = this.api.addRoutes({ path: '/{proxy+}', methods: ANY, integration: read });
    this.api.addRoutes({ path: '/v1/uploads', methods: ANY, integration: read, ...staff });
    this.api.addRoutes({ path: '/v1/uploads/{proxy+}', methods: ANY, integration: read, ...staff });
    this.api.addRoutes({ path: '/v1/uploads', methods: [HttpMethod.POST], integration: issue, ...staff });
    acknowledge(
      open as HttpRoute,
      'AwsSolutions-APIG4',
      'Open data: everybody may read it. Its function has no permission to write, and the staff routes need a token.',
    );
  }

  private accessLog(config: StageConfig): LogGroup {
    return new LogGroup(this, 'AccessLog', {
      retention: config.logRetention,
      removalPolicy: removalOf(config),
    });
  }

  private serveApi(config: StageConfig, { privateStore, releases, registry }: DataStack): HandlerFunction {
    const serve = new HandlerFunction(this, 'ServeApi', {
      config,
      handler: 'serve-api',
      description: 'Answers every GET under /v1',
    });
    registry.grantRead(serve);
    releases.grantRead(serve);
    privateStore.grantReadReports(serve);
    return serve;
  }

  private issueUpload(config: StageConfig, { privateStore, registry }: DataStack): HandlerFunction {
    const issue = new HandlerFunction(this, 'IssueUpload', {
      config,
      handler: 'issue-upload',
      description: 'Answers POST /v1/uploads with a URL to send one file to',
    });
    registry.grantAnnounce(issue);
    privateStore.grantReceive(issue);
    issue.set('MAX_UPLOAD_BYTES', String(config.maxUploadBytes));
    issue.set('MAX_LARGE_UPLOAD_BYTES', String(config.maxLargeUploadBytes));
    return issue;
  }

  /** The authorizer of the staff routes. It checks signature, issuer, audience and scope of a token before a function runs. */
  private staff(config: StageConfig): {
    readonly authorizer: HttpJwtAuthorizer;
    readonly signIn: SignIn;
    readonly hosts: readonly string[];
  } {
    const { staffTokens: tokens } = config;
    const scope = `openid ${STAFF_SCOPE_NAME}`;
    if (tokens.by === 'issuer') {
      const { issuer, audience, clientId } = tokens;
      return {
        authorizer: new HttpJwtAuthorizer('Staff', issuer, { jwtAudience: [...audience] }),
        signIn: clientId ? { signIn: 'oidc', authority: issuer, clientId, scope } : { signIn: 'token' },
        hosts: clientId ? [new URL(issuer).origin] : [],
      };
    }
    const { issuer, client, loginUrl } = new StaffPool(this, 'StaffPool', {
      config,
      callbackUrls: [...tokens.callbackUrls, ...staffPages(config)],
    });
    const clientId = client.userPoolClientId;
    new CfnOutput(this, 'StaffIssuer', { value: issuer });
    new CfnOutput(this, 'StaffClientId', { value: clientId });
    return {
      authorizer: new HttpJwtAuthorizer('Staff', issuer, { jwtAudience: [clientId] }),
      signIn: { signIn: 'oidc', authority: issuer, clientId, scope, signOut: `${loginUrl}/logout` },
      // A source that ends in a slash covers all paths below it: this user pool and no other.
      hosts: [`${issuer}/`, loginUrl],
    };
  }
}
