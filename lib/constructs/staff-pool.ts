import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';

/** The scope that a token needs on the staff routes, whoever issued it. */
const STAFF_SCOPE = { server: 'uploads', name: 'write' } as const;
export const STAFF_SCOPE_NAME = `${STAFF_SCOPE.server}/${STAFF_SCOPE.name}`;

export interface StaffPoolProps {
  readonly config: StageConfig;
  readonly callbackUrls: readonly string[];
}

/** Staff accounts, made by an administrator, with a login page whose tokens carry `uploads/write`. */
export class StaffPool extends Construct {
  readonly issuer: string;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, { config, callbackUrls }: StaffPoolProps) {
    super(scope, id);
    const pool = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: config.keepData ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: { minLength: 12, tempPasswordValidity: Duration.days(3) },
      deletionProtection: config.keepData,
      removalPolicy: config.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    pool.addDomain('LoginPage', {
      cognitoDomain: { domainPrefix: `bersinar-${config.stage}-${Aws.ACCOUNT_ID}` },
    });
    const write = new ResourceServerScope({
      scopeName: STAFF_SCOPE.name,
      scopeDescription: 'Send files and see what became of them',
    });
    const server = pool.addResourceServer('Uploads', { identifier: STAFF_SCOPE.server, scopes: [write] });
    this.issuer = pool.userPoolProviderUrl;
    this.client = pool.addClient('Staff', {
      // A command line or a page keeps no secret: authorization code with PKCE.
      generateSecret: false,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, write)],
        callbackUrls: [...callbackUrls],
      },
    });
  }
}
