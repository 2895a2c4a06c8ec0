import { expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { configFor } from '../../lib/config.ts';
import { resourcesOf, templatesFor, templatesOf } from './support.ts';

const { delivery } = templatesOf('prod');
const [[, distribution] = ['', undefined]] = resourcesOf(delivery, 'AWS::CloudFront::Distribution');
const { DistributionConfig: config } = distribution?.Properties ?? {};
/** A behavior's origins in the order in which they are asked. */
const originsOf = ({ TargetOriginId }: { TargetOriginId: string }) => {
  const group = config.OriginGroups.Items.find(({ Id }: { Id: string }) => Id === TargetOriginId);
  const ids: string[] = group
    ? group.Members.Items.map(({ OriginId }: { OriginId: string }) => OriginId)
    : [TargetOriginId];
  return ids.map((id) => config.Origins.find(({ Id }: { Id: string }) => Id === id));
};
const originOf = (behavior: { TargetOriginId: string }) => originsOf(behavior)[0];

test('/ is the pages and /datasets the public bucket, by signed requests', () => {
  const [datasets] = config.CacheBehaviors;
  expect(datasets.PathPattern).toBe('/datasets/*');
  for (const [behavior, bucket] of [
    [config.DefaultCacheBehavior, 'Pages'],
    [datasets, 'ReleasesBucket'],
  ]) {
    const origin = originOf(behavior);
    expect(JSON.stringify(origin.DomainName)).toContain(bucket);
    expect(origin.OriginAccessControlId).toBeDefined();
  }
  delivery.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
    OriginAccessControlConfig: {
      OriginAccessControlOriginType: 's3',
      SigningBehavior: 'always',
      SigningProtocol: 'sigv4',
    },
  });
  expect(config.DefaultRootObject).toBe('index.html');
});

test('/v1 goes to the API, staff routes first and never from a cache', () => {
  const behaviors = (config.CacheBehaviors as { PathPattern: string; TargetOriginId: string }[]).slice(1, -1);
  expect(behaviors.map(({ PathPattern }) => PathPattern)).toEqual(['/v1/uploads*', '/v1', '/v1/*']);
  for (const behavior of behaviors)
    expect(JSON.stringify(originOf(behavior).DomainName)).toContain('ApiEndpoint');
  expect(behaviors[0]).toMatchObject({
    // AWS's managed CachingDisabled and AllViewerExceptHostHeader.
    CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
  });
  for (const reading of behaviors.slice(1))
    expect(reading).toMatchObject({ AllowedMethods: ['GET', 'HEAD', 'OPTIONS'] });
});

test('an answer of the API is kept as long as it says, by its whole query and the format asked for', () => {
  delivery.hasResourceProperties('AWS::CloudFront::CachePolicy', {
    CachePolicyConfig: {
      MinTTL: 0,
      DefaultTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: {
        QueryStringsConfig: { QueryStringBehavior: 'all' },
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Accept'] },
      },
    },
  });
});

test('a folder answers with the page in it', () => {
  const [[, edge] = ['', undefined]] = resourcesOf(delivery, 'AWS::CloudFront::Function');
  const handler = new Function(`${edge?.Properties.FunctionCode}; return handler;`)();
  const uriOf = (uri: string) => handler({ request: { uri } }).uri;
  expect(uriOf('/datasets/cases/1.0.0/')).toBe('/datasets/cases/1.0.0/index.html');
  expect(uriOf('/datasets/cases/1.0.0/data.csv')).toBe('/datasets/cases/1.0.0/data.csv');
  expect(config.DefaultCacheBehavior.FunctionAssociations).toMatchObject([{ EventType: 'viewer-request' }]);
});

test('where a bucket has nothing the API answers, in the format asked for, kept by no cache', () => {
  const [datasets] = config.CacheBehaviors;
  for (const behavior of [config.DefaultCacheBehavior, datasets]) {
    expect(JSON.stringify(originsOf(behavior)[1].DomainName)).toContain('ApiEndpoint');
    expect(behavior.OriginRequestPolicyId.Ref).toMatch(/FormatAskedFor/);
  }
  for (const { FailoverCriteria } of config.OriginGroups.Items)
    expect(FailoverCriteria.StatusCodes.Items).toEqual([404]);
  expect(config.CustomErrorResponses).toEqual([{ ErrorCode: 404, ErrorCachingMinTTL: 0 }]);
  delivery.hasResourceProperties('AWS::CloudFront::OriginRequestPolicy', {
    OriginRequestPolicyConfig: {
      HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Accept'] },
      CookiesConfig: { CookieBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'none' },
    },
  });
});

test('nothing is served in the clear', () => {
  expect(config.DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
  const [datasets, ...answers] = config.CacheBehaviors;
  const staff = answers.pop();
  for (const { ViewerProtocolPolicy } of [datasets, staff])
    expect(ViewerProtocolPolicy).toBe('redirect-to-https');
  for (const { ViewerProtocolPolicy } of answers) expect(ViewerProtocolPolicy).toBe('https-only');
});

test('every answer has security headers', () => {
  const policies = resourcesOf(delivery, 'AWS::CloudFront::ResponseHeadersPolicy');
  expect(policies).toHaveLength(3);
  for (const [, { Properties }] of policies) {
    const { SecurityHeadersConfig } = Properties.ResponseHeadersPolicyConfig;
    expect(JSON.stringify(SecurityHeadersConfig.ContentSecurityPolicy)).toContain("frame-ancestors 'none'");
    expect(SecurityHeadersConfig).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      ReferrerPolicy: { ReferrerPolicy: 'strict-origin-when-cross-origin' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63072000 },
    });
  }
  for (const behavior of [config.DefaultCacheBehavior, ...config.CacheBehaviors])
    expect(policies.map(([id]) => id)).toContain(behavior.ResponseHeadersPolicyId.Ref);
});

test('only the staff pages may speak with other hosts: the login, and the bucket that files are sent to', () => {
  const cspOf = ({ ResponseHeadersPolicyId }: { ResponseHeadersPolicyId: { Ref: string } }): string => {
    const [, policy] =
      resourcesOf(delivery, 'AWS::CloudFront::ResponseHeadersPolicy').find(
        ([id]) => id === ResponseHeadersPolicyId.Ref,
      ) ?? [];
    return JSON.stringify(
      policy?.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy
        .ContentSecurityPolicy,
    );
  };
  const staff = config.CacheBehaviors.at(-1);
  expect(staff.PathPattern).toBe('/staff/*');
  expect(originOf(staff)).toEqual(originOf(config.DefaultCacheBehavior));
  const [, reach = ''] = /connect-src ([^;]*);/.exec(cspOf(staff)) ?? [];
  expect(reach).toMatch(
    /^'self' .*ProviderURL.*https:\/\/.*\.auth\..*amazoncognito\.com.*bersinar-prod-private-.*\.s3\./,
  );
  expect(reach).not.toContain('*');
  for (const behavior of [config.DefaultCacheBehavior, ...config.CacheBehaviors.slice(0, -1)])
    expect(cspOf(behavior)).not.toContain('connect-src');
});

test('a name of our own comes with TLS 1.2 at least', () => {
  const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/abc';
  const template = templatesFor({
    ...configFor('dev'),
    domain: { name: 'data.example.org', certificateArn },
  }).delivery;
  template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike({
      Aliases: ['data.example.org'],
      ViewerCertificate: Match.objectLike({
        AcmCertificateArn: certificateArn,
        MinimumProtocolVersion: 'TLSv1.2_2021',
      }),
    }),
  });
  template.hasOutput('SiteUrl', { Value: 'https://data.example.org' });
});
