import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { DeployFrom } from '../config.ts';
import { GithubDeployer } from '../constructs/github-deployer.ts';

export interface DeployerStackProps extends StackProps {
  readonly deployFrom: DeployFrom;
}

/** The role for deployments from GitHub. Exists only where `deployFrom` is configured; a person deploys it first. */
export class DeployerStack extends Stack {
  constructor(scope: Construct, id: string, { deployFrom, ...props }: DeployerStackProps) {
    super(scope, id, props);
    const { role } = new GithubDeployer(this, 'Github', deployFrom);
    new CfnOutput(this, 'DeployRoleArn', { value: role.roleArn });
  }
}
