import { Aws, Duration } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { removalOf, type StageConfig } from '../config.ts';

/** The scope that a token needs on the staff routes, from every issuer. */
const STAFF_SCOPE = { server: 'uploads', name: 'write' } as const;
export const STAFF_SCOPE_NAME = `${STAFF_SCOPE.server}/${STAFF_SCOPE.name}`;

export interface StaffPoolProps {
  readonly config: StageConfig;
  /** Addresses that the login page may redirect to after sign-in and sign-out. */
  readonly callbackUrls: readonly string[];
}

/** Staff accounts, which an administrator makes, and a login page whose tokens carry `uploads/write`. */
export class StaffPool extends Construct {
  readonly issuer: string;
  readonly client: UserPoolClient;
  /** Root of the login page and of the token endpoints. */
  readonly loginUrl: string;

  constructor(scope: Construct, id: string, { config, callbackUrls }: StaffPoolProps) {
    super(scope, id);
    const pool = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireUppercase: true,
        requireLowercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      // Refuses passwords known from leaks and suspicious logins. Paid per staff member and month.
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: config.keepData,
      removalPolicy: removalOf(config),
    });
    const loginPage = pool.addDomain('LoginPage', {
      cognitoDomain: { domainPrefix: `bersinar-${config.stage}-${Aws.ACCOUNT_ID}` },
    });
    const write = new ResourceServerScope({
      scopeName: STAFF_SCOPE.name,
      scopeDescription: 'Send files and see their status',
    });
    const server = pool.addResourceServer('Uploads', { identifier: STAFF_SCOPE.server, scopes: [write] });
    this.loginUrl = loginPage.baseUrl();
    this.issuer = pool.userPoolProviderUrl;
    this.client = pool.addClient('Staff', {
      // A command line or a page cannot keep a secret, so they use authorization code with PKCE.
      generateSecret: false,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, write)],
        callbackUrls: [...callbackUrls],
        logoutUrls: [...callbackUrls],
      },
    });
  }
}
