import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { configFor } from '../lib/config.ts';
import { openData } from '../lib/stacks/open-data.ts';

/** The CDK app: `npx cdk synth`, or `npx cdk synth -c stage=prod`. An unacknowledged finding of the rule pack stops it. */
const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
openData(app, configFor(app.node.tryGetContext('stage')));
