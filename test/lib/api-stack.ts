import { expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { configFor } from '../../lib/config.ts';
import { resourcesOf, templatesFor, templatesOf } from './support.ts';

const { api } = templatesOf('prod');

const routes = new Map(
  resourcesOf(api, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
    const { RouteKey, AuthorizationType, AuthorizationScopes, Target } = Properties;
    const integration: string = Target['Fn::Join'][1][1].Ref;
    const [, target] =
      resourcesOf(api, 'AWS::ApiGatewayV2::Integration').find(([id]) => id === integration) ?? [];
    const handler: string = target?.Properties.IntegrationUri['Fn::GetAtt'][0];
    return [RouteKey as string, [handler.slice(0, -8), AuthorizationType, AuthorizationScopes]];
  }),
);

test('the route table: staff routes ask for a token with the scope, public ones for none', () => {
  expect(Object.fromEntries(routes)).toEqual({
    'ANY /{proxy+}': ['ServeApiFunction', 'NONE', undefined],
    'ANY /v1/uploads': ['ServeApiFunction', 'JWT', ['uploads/write']],
    'ANY /v1/uploads/{proxy+}': ['ServeApiFunction', 'JWT', ['uploads/write']],
    'POST /v1/uploads': ['IssueUploadFunction', 'JWT', ['uploads/write']],
  });
});

test('functions get events in format 2.0', () => {
  for (const [, { Properties }] of resourcesOf(api, 'AWS::ApiGatewayV2::Integration'))
    expect(Properties.PayloadFormatVersion).toBe('2.0');
});

test('the tokens are those of a user pool of our own, whose users are made by an administrator', () => {
  const [pool] = resourcesOf(api, 'AWS::Cognito::UserPool').map(([id]) => id);
  const [client] = resourcesOf(api, 'AWS::Cognito::UserPoolClient').map(([id]) => id);
  api.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Issuer: { 'Fn::GetAtt': [pool, 'ProviderURL'] }, Audience: [{ Ref: client }] },
  });
  api.hasResourceProperties('AWS::Cognito::UserPool', {
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    MfaConfiguration: 'ON',
    UserPoolTier: 'PLUS',
    DeletionProtection: 'ACTIVE',
  });
  api.hasResourceProperties('AWS::Cognito::UserPoolResourceServer', {
    Identifier: 'uploads',
    Scopes: [Match.objectLike({ ScopeName: 'write' })],
  });
  api.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    GenerateSecret: false,
    AllowedOAuthFlows: ['code'],
  });
});

test('the login page sends people back to the site whose name is known, and nowhere else than the list says', () => {
  const domain = {
    name: 'data.example.org',
    certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/abc',
  };
  const addresses = ['http://localhost:8787/callback', 'https://data.example.org/staff/'];
  templatesFor({ ...configFor('dev'), domain }).api.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    CallbackURLs: addresses,
    LogoutURLs: addresses,
  });
});

test('the pages are told where to sign in: at the pool, or with a token where a provider names no client for them', () => {
  const siteOf = (config: Parameters<typeof templatesFor>[0]): string => {
    const [[, published] = ['', undefined]] = resourcesOf(
      templatesFor(config).portal,
      'AWS::CloudFormation::CustomResource',
    );
    return JSON.stringify(published?.Properties.site);
  };
  expect(siteOf(configFor('dev'))).toMatch(
    /oidc.*ProviderURL.*openid uploads\/write.*\/logout.*maxUploadBytes.*maxLargeUploadBytes/,
  );
  const staffTokens = { by: 'issuer', issuer: 'https://login.example.org/', audience: ['bersinar'] } as const;
  expect(siteOf({ ...configFor('dev'), staffTokens })).toContain('{\\"signIn\\":\\"token\\"');
  expect(siteOf({ ...configFor('dev'), staffTokens: { ...staffTokens, clientId: 'pages' } })).toContain(
    '\\"authority\\":\\"https://login.example.org/\\",\\"clientId\\":\\"pages\\"',
  );
});

test('a provider that exists already takes the place of the user pool', () => {
  const template = templatesFor({
    ...configFor('dev'),
    staffTokens: { by: 'issuer', issuer: 'https://login.example.org/', audience: ['bersinar'] },
  }).api;
  template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
    JwtConfiguration: { Issuer: 'https://login.example.org/', Audience: ['bersinar'] },
  });
  template.resourceCountIs('AWS::Cognito::UserPool', 0);
});

test('other pages may read, and nothing else', () => {
  api.hasResourceProperties('AWS::ApiGatewayV2::Api', {
    ProtocolType: 'HTTP',
    CorsConfiguration: {
      AllowOrigins: ['*'],
      AllowMethods: ['GET', 'HEAD'],
      AllowHeaders: ['if-none-match'],
      AllowCredentials: Match.absent(),
    },
  });
});

test('requests are throttled', () => {
  api.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    StageName: '$default',
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
  });
});

test('every request is logged, without its query and its token', () => {
  const [[, stage] = ['', undefined]] = resourcesOf(api, 'AWS::ApiGatewayV2::Stage');
  const { DestinationArn, Format } = stage?.Properties.AccessLogSettings ?? {};
  expect(JSON.stringify(DestinationArn)).toContain('AccessLog');
  expect(Object.keys(JSON.parse(Format))).toEqual(
    expect.arrayContaining(['time', 'ip', 'path', 'status', 'ms']),
  );
  expect(Format).not.toMatch(/query|Authorization/i);
});
