import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_MS = 25;
const LONGEST_MS = 2000;

/** Waits before attempt 1, 2, 3…: a random time up to 50 ms, 100 ms, 200 ms… ("full jitter"), 2 s at most. */
export const backOff = (attempt: number): Promise<void> =>
  sleep(Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt));
