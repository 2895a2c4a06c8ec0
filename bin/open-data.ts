import { App } from 'aws-cdk-lib';
import { configFor } from '../lib/config.ts';
import { openData } from '../lib/stacks/open-data.ts';

/** The CDK app: `npx cdk synth`, or `npx cdk synth -c stage=prod`. */
const app = new App();
openData(app, configFor(app.node.tryGetContext('stage')));
