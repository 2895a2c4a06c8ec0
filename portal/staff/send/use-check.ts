import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { dayOf } from '../../../schemas/model/period.ts';
import { type Checker, openChecker } from './checker.ts';
import type { CheckResult } from './messages.ts';

export type Check =
  | { readonly state: 'idle' }
  | { readonly state: 'checking'; readonly share: number }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'checked'; readonly result: CheckResult; readonly marked: () => Promise<Blob> };

export interface CheckOf {
  readonly file: File | undefined;
  readonly dataset: string | undefined;
  readonly period: string | undefined;
  readonly maxBytes: number;
}

/** Checks a file as soon as it, its dataset and its month are known, and again when one of them changes. */
export const useCheck = ({ file, dataset, period, maxBytes }: CheckOf): Check => {
  const [check, setCheck] = useState<Check>({ state: 'idle' });
  const running = useRef<Checker | undefined>(undefined);
  const end = useCallback(() => running.current?.close(), []);
  useEffect(() => {
    if (!file || !dataset || !period) return setCheck({ state: 'idle' });
    setCheck({ state: 'checking', share: 0 });
    const checker = openChecker((share) => setCheck({ state: 'checking', share }));
    running.current = checker;
    let current = true;
    checker.check({ file, dataset, period, today: dayOf(new Date()), maxBytes }).then(
      (result) => current && setCheck({ state: 'checked', result, marked: checker.marked }),
      (error: Error) => current && setCheck({ state: 'failed', message: error.message }),
    );
    return () => {
      current = false;
      end();
    };
  }, [file, dataset, period, maxBytes]);
  return check;
};
