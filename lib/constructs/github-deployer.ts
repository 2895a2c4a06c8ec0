import { Aws, Duration, Stack } from 'aws-cdk-lib';
import { CfnOIDCProvider, PolicyStatement, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { DeployFrom } from '../config.ts';

const ISSUER = 'token.actions.githubusercontent.com';
/** The roles that `cdk bootstrap` makes for deployments, under its default qualifier. */
const BOOTSTRAP_ROLES = ['deploy', 'file-publishing', 'lookup'];
const QUALIFIER = 'hnb659fds';

/**
 * A role that GitHub Actions assumes without a key, from one environment of one repository. It may only assume the roles
 * of `cdk bootstrap`, in this region and in us-east-1.
 */
export class GithubDeployer extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, { repository, environment }: DeployFrom) {
    super(scope, id);
    const provider = new CfnOIDCProvider(this, 'Provider', {
      url: `https://${ISSUER}`,
      clientIdList: ['sts.amazonaws.com'],
    });
    this.role = new Role(this, 'Role', {
      description: `Deploys from ${repository}, environment ${environment}`,
      maxSessionDuration: Duration.hours(1),
      assumedBy: new WebIdentityPrincipal(provider.attrArn, {
        StringEquals: {
          [`${ISSUER}:aud`]: 'sts.amazonaws.com',
          [`${ISSUER}:sub`]: `repo:${repository}:environment:${environment}`,
        },
      }),
    });
    const { region } = Stack.of(this);
    const roles = [...new Set([region, 'us-east-1'])].flatMap((where) =>
      BOOTSTRAP_ROLES.map(
        (name) =>
          `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/cdk-${QUALIFIER}-${name}-role-${Aws.ACCOUNT_ID}-${where}`,
      ),
    );
    this.role.addToPolicy(new PolicyStatement({ actions: ['sts:AssumeRole'], resources: roles }));
  }
}
