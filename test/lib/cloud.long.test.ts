/** All tests of the stacks in one file: `aws-cdk-lib` is loaded once, and each stage is synthesised once. */
import './api-stack.ts';
import './cdk-nag.ts';
import './control-tower.ts';
import './data-stack.ts';
import './delivery-stack.ts';
import './deployer-stack.ts';
import './functions.ts';
import './large-files.ts';
import './monitoring-stack.ts';
import './permissions.ts';
import './queues.ts';
import './stacks.ts';
