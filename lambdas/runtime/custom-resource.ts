import type { CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse } from 'aws-lambda';

/**
 * Handles an event of CloudFormation and reports success or failure. Without an answer CloudFormation waits for an hour.
 * The reason of a failure appears in the stack's events.
 */
export const answerCloudFormation =
  (handle: (event: CloudFormationCustomResourceEvent) => Promise<void>) =>
  async (event: CloudFormationCustomResourceEvent): Promise<void> => {
    const { RequestId, StackId, LogicalResourceId } = event;
    const failure = await handle(event).then(
      () => undefined,
      (error: unknown) => String(error),
    );
    const common = { RequestId, StackId, LogicalResourceId, PhysicalResourceId: LogicalResourceId };
    const answer: CloudFormationCustomResourceResponse =
      failure === undefined
        ? { ...common, Status: 'SUCCESS', Reason: '' }
        : { ...common, Status: 'FAILED', Reason: failure };
    const body = JSON.stringify(answer);
    const { ok, status } = await fetch(event.ResponseURL, { method: 'PUT', body });
    if (!ok) throw new Error(`CloudFormation did not take the answer (${status}): ${failure ?? 'done'}`);
  };
