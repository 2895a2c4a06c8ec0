import { CfnOutput, Duration, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  PriceClass,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, OriginGroup, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { StageConfig } from '../config.ts';
import type { ReleaseStore } from '../constructs/release-store.ts';
import type { SecureBucket } from '../constructs/secure-bucket.ts';
import { SecurityHeaders } from '../constructs/security-headers.ts';

export interface DeliveryStackProps extends StackProps {
  readonly config: StageConfig;
  readonly releases: ReleaseStore;
  readonly pages: SecureBucket;
  readonly api: HttpApi;
  /** Hosts that only the staff pages may connect to. */
  readonly staffReach: readonly string[];
}

/** One CloudFront distribution for the public: `/` the pages, `/datasets/*` the releases, `/v1/*` the API. */
export class DeliveryStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { config, releases, pages, api, staffReach, ...props }: DeliveryStackProps,
  ) {
    super(scope, id, props);
    const headers = new SecurityHeaders(this, 'Headers', staffReach);
    // https://<id>.execute-api.<region>.amazonaws.com
    const answers = new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)));
    const access = new S3OriginAccessControl(this, 'Access');
    // "Bucket defaults": the policy that lets CloudFront read is in the bucket's own stack.
    // (CDK's own Bucket is no IBucket under exactOptionalPropertyTypes.)
    const filesOf = (bucket: SecureBucket) =>
      new OriginGroup({
        primaryOrigin: S3BucketOrigin.withBucketDefaults(bucket as IBucket, {
          originAccessControlId: access.originAccessControlId,
        }),
        // For a missing object the API answers: with a page for browsers, with a problem for programs.
        fallbackOrigin: answers,
        fallbackStatusCodes: [404],
      });
    const pageFiles = filesOf(pages);
    const served = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      originRequestPolicy: this.formatAskedFor(),
      responseHeadersPolicy: headers.files,
      functionAssociations: [{ function: this.folderPages(), eventType: FunctionEventType.VIEWER_REQUEST }],
    };
    const reading = {
      origin: answers,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
      cachePolicy: this.asTheApiSays(),
      responseHeadersPolicy: headers.api,
    };
    const distribution = new Distribution(this, 'Distribution', {
      comment: id,
      defaultRootObject: 'index.html',
      // No cache for 404: browsers get a page and programs a problem at the same address.
      errorResponses: [{ httpStatus: 404, ttl: Duration.seconds(0) }],
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_200,
      ...this.domain(config),
      defaultBehavior: { origin: pageFiles, ...served },
      // In the order in which CloudFront tries them.
      additionalBehaviors: {
        '/datasets/*': { origin: filesOf(releases.bucket), ...served },
        '/v1/uploads*': {
          origin: answers,
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy: headers.api,
        },
        '/v1': reading,
        '/v1/*': reading,
        '/staff/*': { origin: pageFiles, ...served, responseHeadersPolicy: headers.staff },
      },
    });
    this.acknowledgeRules(distribution, config);
    new CfnOutput(this, 'SiteUrl', { value: `https://${config.domain?.name ?? distribution.domainName}` });
  }

  /**
   * Caches a response as long as the API's Cache-Control says, by path, query and requested format. CloudFront passes no
   * tokens or cookies on.
   */
  private asTheApiSays(): CachePolicy {
    return new CachePolicy(this, 'AsTheApiSays', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      headerBehavior: CacheHeaderBehavior.allowList('Accept'),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }

  /** Passes Accept on, so that the answer for a missing file fits browser or program. Files do not depend on it. */
  private formatAskedFor(): OriginRequestPolicy {
    return new OriginRequestPolicy(this, 'FormatAskedFor', {
      headerBehavior: OriginRequestHeaderBehavior.allowList('Accept'),
    });
  }

  /** `/datasets/<id>/1.0.0/` gives the page in that folder, as in the embedded runtime. */
  private folderPages(): EdgeFunction {
    return new EdgeFunction(this, 'FolderPages', {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(
        "function handler(event) { var r = event.request; if (r.uri.endsWith('/')) r.uri += 'index.html'; return r; }",
      ),
    });
  }

  private acknowledgeRules(distribution: Distribution, { domain }: StageConfig): void {
    acknowledge(distribution, 'AwsSolutions-CFR1', 'Open data is for readers in every country.');
    acknowledge(
      distribution,
      'AwsSolutions-CFR2',
      'Reading is cached and throttled, and writing needs a token, so a firewall at its fixed monthly price would protect little; docs/how-to/deploy-to-aws.md says how to add one.',
    );
    acknowledge(
      distribution,
      'AwsSolutions-CFR3',
      'CloudFront cannot deliver its logs into a bucket of Jakarta; buckets and API log the requests that reach them.',
    );
    // With a domain of its own the distribution has TLS 1.2 at least.
    if (!domain)
      acknowledge(
        distribution,
        'AwsSolutions-CFR4',
        'CloudFront sets the versions of TLS for its own name; with `domain` in the configuration it is 1.2 at least.',
      );
  }

  private domain({ domain }: StageConfig) {
    if (!domain) return {};
    return {
      domainNames: [domain.name],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }
}
