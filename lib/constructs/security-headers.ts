import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersCorsBehavior,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';

const HSTS = { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true };

const security = (contentSecurityPolicy: string): ResponseSecurityHeadersBehavior => ({
  contentSecurityPolicy: { contentSecurityPolicy, override: false },
  contentTypeOptions: { override: true },
  frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
  referrerPolicy: {
    referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
    override: true,
  },
  strictTransportSecurity: HSTS,
});

/** Open data: a page of any site may read the files. */
const anyPageReads: ResponseHeadersCorsBehavior = {
  accessControlAllowCredentials: false,
  accessControlAllowHeaders: ['*'],
  accessControlAllowMethods: ['GET', 'HEAD'],
  accessControlAllowOrigins: ['*'],
  accessControlExposeHeaders: ['ETag', 'Content-Length'],
  originOverride: true,
};

const pagesMay = (...reach: readonly string[]): string =>
  [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    ...(reach.length > 0 ? [`connect-src 'self' ${reach.join(' ')}`] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The headers that CloudFront adds to every response. */
export class SecurityHeaders extends Construct {
  readonly files: ResponseHeadersPolicy;
  /** As `files`, and the page may connect to the hosts where staff sign in and send files. */
  readonly staff: ResponseHeadersPolicy;
  /** Without CORS: the API sets its own headers, and none on staff routes. */
  readonly api: ResponseHeadersPolicy;

  /** @param staffReach hosts that the staff pages may connect to, beside the site */
  constructor(scope: Construct, id: string, staffReach: readonly string[]) {
    super(scope, id);
    this.files = new ResponseHeadersPolicy(this, 'Files', {
      securityHeadersBehavior: security(pagesMay()),
      corsBehavior: anyPageReads,
    });
    this.staff = new ResponseHeadersPolicy(this, 'Staff', {
      securityHeadersBehavior: security(pagesMay(...staffReach)),
    });
    this.api = new ResponseHeadersPolicy(this, 'Api', {
      securityHeadersBehavior: security("default-src 'none'; frame-ancestors 'none'"),
    });
  }
}
