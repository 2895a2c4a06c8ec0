import { expect, test } from '@jest/globals';
import { Template } from 'aws-cdk-lib/assertions';
import { configFor } from '../../lib/config.ts';
import { openData } from '../../lib/stacks/open-data.ts';
import { resourcesOf, testApp } from './support.ts';

const deployFrom = { repository: 'agency/bersinar', environment: 'prod' };
const { deployer } = openData(testApp(), { ...configFor('prod'), deployFrom });
if (!deployer) throw new Error('There is no deployer, though the configuration names a repository.');
const template = Template.fromStack(deployer);

test('GitHub takes on the role from one environment of one repository', () => {
  template.hasResourceProperties('AWS::IAM::Role', {
    MaxSessionDuration: 3600,
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Action: 'sts:AssumeRoleWithWebIdentity',
          Effect: 'Allow',
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
              'token.actions.githubusercontent.com:sub': 'repo:agency/bersinar:environment:prod',
            },
          },
        },
      ],
    },
  });
});

test('it may take on the roles of cdk bootstrap, in the region and in us-east-1, and nothing else', () => {
  const policies = resourcesOf(template, 'AWS::IAM::Policy');
  expect(policies).toHaveLength(1);
  const statements = policies.flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);
  expect(statements).toHaveLength(1);
  const [statement] = statements;
  expect(statement.Action).toBe('sts:AssumeRole');
  const resources: string[] = statement.Resource.map((resource: object) => JSON.stringify(resource));
  expect(resources).toHaveLength(6);
  for (const resource of resources) {
    expect(resource).toMatch(/role\/cdk-hnb659fds-(deploy|file-publishing|lookup)-role-/);
    expect(resource).toMatch(/-(ap-southeast-3|us-east-1)"/);
  }
});

test('without a repository there is no such role', () => {
  expect(openData(testApp(), configFor('prod')).deployer).toBeUndefined();
});
