import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CorsHttpMethod, HttpApi, HttpMethod, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { HandlerFunction } from '../constructs/handler-function.ts';
import { STAFF_SCOPE_NAME, StaffPool } from '../constructs/staff-pool.ts';
import type { DataStack } from './data-stack.ts';

/** Reading comes in both forms everywhere, so that no staff route has a form that the authorizer misses. */
const READING = [HttpMethod.GET, HttpMethod.HEAD];

export interface ApiStackProps extends StackProps {
  readonly config: StageConfig;
  readonly data: DataStack;
}

/** The HTTP API: everybody reads, staff upload. Its route table is `addRoutes`. */
export class ApiStack extends Stack {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { config, data, ...props }: ApiStackProps) {
    super(scope, id, props);
    this.api = new HttpApi(this, 'Api', {
      apiName: id,
      createDefaultStage: false,
      // The gateway answers preflights itself and puts its own headers over the function's.
      corsPreflight: {
        allowOrigins: ['*'],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.HEAD],
        allowHeaders: ['if-none-match'],
        exposeHeaders: ['etag', 'link'],
        maxAge: Duration.days(1),
      },
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: config.throttle,
    });
    this.addRoutes(config, data);
    new CfnOutput(this, 'ApiUrl', { value: this.api.apiEndpoint });
  }

  private addRoutes(config: StageConfig, data: DataStack): void {
    const read = new HttpLambdaIntegration('Read', this.serveApi(config, data).function);
    const issue = new HttpLambdaIntegration('Issue', this.issueUpload(config, data).function);
    const staff = { authorizer: this.authorizer(config), authorizationScopes: [STAFF_SCOPE_NAME] };
    this.api.addRoutes({ path: '/v1/{proxy+}', methods: READING, integration: read });
    this.api.addRoutes({ path: '/v1/uploads', methods: READING, integration: read, ...staff });
    this.api.addRoutes({ path: '/v1/uploads/{proxy+}', methods: READING, integration: read, ...staff });
    this.api.addRoutes({ path: '/v1/uploads', methods: [HttpMethod.POST], integration: issue, ...staff });
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
    return issue;
  }

  /** Checks signature, issuer, audience and scope of a token before a staff route's function runs. */
  private authorizer(config: StageConfig): HttpJwtAuthorizer {
    const { staffTokens: tokens } = config;
    if (tokens.by === 'issuer')
      return new HttpJwtAuthorizer('Staff', tokens.issuer, { jwtAudience: [...tokens.audience] });
    const { issuer, client } = new StaffPool(this, 'StaffPool', {
      config,
      callbackUrls: tokens.callbackUrls,
    });
    new CfnOutput(this, 'StaffIssuer', { value: issuer });
    new CfnOutput(this, 'StaffClientId', { value: client.userPoolClientId });
    return new HttpJwtAuthorizer('Staff', issuer, { jwtAudience: [client.userPoolClientId] });
  }
}
