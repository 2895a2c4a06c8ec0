/** A queue of texts, at least once, in no order. Twins: SQS (aws/) and the runtime's own (local/). */
export interface Queue {
  send(body: string): Promise<void>;
}
