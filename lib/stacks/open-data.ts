import { type App, Tags } from 'aws-cdk-lib';
import { publisher } from '../../schemas/agency/publisher.ts';
import type { StageConfig } from '../config.ts';
import { ApiStack } from './api-stack.ts';
import { BudgetStack } from './budget-stack.ts';
import { DataStack } from './data-stack.ts';
import { DeliveryStack } from './delivery-stack.ts';
import { DeployerStack } from './deployer-stack.ts';
import { MonitoringStack } from './monitoring-stack.ts';
import { PipelineStack } from './pipeline-stack.ts';
import { PortalStack } from './portal-stack.ts';

/** The name that descriptions begin with. */
const site = publisher.catalog.title.id;

/** All stacks of a stage, named `Bersinar-<stage>-<what>`. The names are a contract: another name is another stack. */
export const openData = (app: App, config: StageConfig) => {
  const name = (what: string) => `Bersinar-${config.stage}-${what}`;
  const common = { config, env: config.env, terminationProtection: config.keepData };
  const data = new DataStack(app, name('Data'), {
    ...common,
    description: `${site}: buckets, table and intake queue`,
  });
  const pipeline = new PipelineStack(app, name('Pipeline'), {
    ...common,
    data,
    description: `${site}: from upload to release`,
  });
  const api = new ApiStack(app, name('Api'), {
    ...common,
    data,
    description: `${site}: HTTP API`,
  });
  const portal = new PortalStack(app, name('Portal'), {
    ...common,
    data,
    site: {
      ...api.signIn,
      maxUploadBytes: config.maxUploadBytes,
      maxLargeUploadBytes: config.maxLargeUploadBytes,
    },
    description: `${site}: pages`,
  });
  const delivery = new DeliveryStack(app, name('Delivery'), {
    ...common,
    releases: data.releases,
    pages: portal.bucket,
    api: api.api,
    staffReach: [...api.signInHosts, data.privateStore.uploadHost],
    description: `${site}: CloudFront`,
  });
  const monitoring = new MonitoringStack(app, name('Monitoring'), {
    ...common,
    data,
    pipeline,
    api,
    description: `${site}: alarms and dashboard`,
  });
  const budget = new BudgetStack(app, name('Budget'), {
    ...common,
    env: { ...config.env, region: 'us-east-1' },
    description: `${site}: budget of a month`,
  });
  const deployer =
    config.deployFrom &&
    new DeployerStack(app, name('Deployer'), {
      ...common,
      deployFrom: config.deployFrom,
      description: `${site}: role for deployments`,
    });
  Tags.of(app).add('project', 'bersinar');
  Tags.of(app).add('stage', config.stage);
  return { data, pipeline, api, portal, delivery, monitoring, budget, deployer };
};
