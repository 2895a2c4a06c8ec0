import { createHash } from 'node:crypto';
import type { Answer, Call } from './call.ts';
import { type Handler, startHandler } from './handler.ts';
import { deployed, type Message, type World } from './world.ts';

/** The reaction of a process to a response: the calls that it makes, or its end. */
interface Turn {
  readonly calls: readonly Call[];
  readonly ended: Handler['ended'];
}

/** Turns by all earlier responses to a process. With the same responses a handler does the same again. */
export type Turns = Map<string, Turn>;

/** So many are kept; then they are found anew. */
const MAX_TURNS = 20_000;

/**
 * A process: one delivery of one message to one handler. The handler itself runs only where nobody knows what it would
 * do: it is then told again all that the process was told.
 */
export interface Process {
  readonly message: Message;
  /** Calls that it waits to make. */
  readonly openCalls: readonly Call[];
  /** Digest of its message, its code, its time and all answers, on which depends what it does; its code alone without `turns`. */
  readonly told: string;
  /** `ready` waits at a call; `stalled` and `dead` get no turn. */
  state: 'ready' | 'stalled' | 'dead' | 'done' | 'failed';
  /** Answers the call that waits longest, and lets the process go on. */
  answer(answer: Answer): Promise<void>;
}

/** Starts a process with the code that is deployed. */
export const startProcess = async (world: World, message: Message, turns?: Turns): Promise<Process> => {
  const now = world.context.clock();
  const context = { ...deployed(world), clock: () => now };
  const openCalls: Call[] = [];
  const answers: Answer[] = [];
  let told = JSON.stringify([message.queue, message.body, context.releaseCode, now]);
  let handler: Handler | undefined;
  let answered = 0;

  const turnOfHandler = async (): Promise<Turn> => {
    let waited = 0;
    handler ??= await startHandler(context, message);
    for (; answered < answers.length; answered += 1) {
      waited = handler.openCalls.length - 1;
      await handler.answer(answers[answered] as Answer);
    }
    return { calls: handler.openCalls.slice(waited), ended: handler.ended };
  };

  const goOn = async () => {
    let turn = turns?.get(told);
    if (!turn) {
      turn = await turnOfHandler();
      if (turns && turns.size >= MAX_TURNS) turns.clear();
      turns?.set(told, turn);
    }
    openCalls.push(...turn.calls);
    if (turn.ended) process.state = turn.ended;
  };

  const process: Process = {
    message,
    openCalls,
    get told() {
      return told;
    },
    state: 'ready',
    async answer(answer) {
      openCalls.shift();
      answers.push(answer);
      if (turns) told = createHash('sha256').update(told).update(textOf(answer)).digest('base64');
      await goOn();
    },
  };
  await goOn();
  return process;
};

/** An answer as text. Bytes are named by their etag. */
const textOf = (answer: Answer): string =>
  'error' in answer ? `error ${answer.error}` : `${JSON.stringify(answer.value)}`;
