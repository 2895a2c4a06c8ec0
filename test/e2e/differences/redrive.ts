import type { Cloud } from '../cloud/cloud.ts';
import { send, takeAll } from '../cloud/queues.ts';

/**
 * Difference: MiniStack knows no StartMessageMoveTask, which is what the runbook uses. Takes each dead letter and
 * sends it to its source queue; the answer is how many.
 */
export const redrive = async (cloud: Cloud, deadLetters: string, source: string): Promise<number> => {
  const bodies = await takeAll(cloud, deadLetters);
  for (const body of bodies) await send(cloud, source, body);
  return bodies.length;
};
