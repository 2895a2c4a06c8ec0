import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createdObjects } from '../schemas/runtime/events.ts';
import { type IntakeContext, intake } from './intake/intake.ts';
import { eachMessage } from './runtime/batch.ts';
import { makeHandler } from './runtime/handler.ts';

/** Processes every object that the intake queue names. A rejected file is a result: only faults go back to the queue. */
export const validateUpload =
  (context: IntakeContext) =>
  (event: SQSEvent): Promise<SQSBatchResponse> =>
    eachMessage(event, context.log, async (body) => {
      for (const object of createdObjects(body)) await intake(context, object);
    });

export const handler = makeHandler(validateUpload);
