import type * as z from 'zod';
import { splitBilingual } from '../../../schemas/api/bilingual.ts';
import type { ProblemError } from '../../../schemas/api/problem.ts';
import { text } from '../../../schemas/model/text.ts';
import { refused } from './problem.ts';

/**
 * zod's issues as errors for people: each says where in the request it is, the value given and what is accepted.
 * @param part the part of the request, as the errors' paths name it
 * @param given that part as it was sent
 * @param known the members that the part may have; without it, the issue's own message lists them
 */
export const requestErrors = (
  part: 'query' | 'path' | 'body',
  { issues }: Pick<z.ZodError, 'issues'>,
  given: unknown,
  known?: readonly string[],
): readonly ProblemError[] =>
  issues.flatMap((issue): ProblemError[] => {
    const path = `/${[part, ...issue.path].join('/')}`;
    const expected = splitBilingual(issue.message);
    if (issue.code === 'unrecognized_keys') {
      const allowed = known ?? expected.en.split(', ');
      return issue.keys.map((key) => unknownParameter(`${path}/${key}`, key, allowed));
    }
    const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : undefined;
    return [
      refused({
        code: issue.code.replaceAll('_', '-'),
        path,
        given: shown(at(given, issue.path)),
        expected,
        ...(allowed && { allowed }),
      }),
    ];
  });

/** The error of a parameter that a route does not have, with the parameters that it has. */
export const unknownParameter = (path: string, key: string, allowed: readonly string[]): ProblemError => {
  const [id, en] =
    allowed.length > 0
      ? [`yang ada: ${allowed.join(', ')}`, `there are: ${allowed.join(', ')}`]
      : ['rute ini tidak punya parameter', 'this route has no parameters'];
  const messages = text(`"${key}" tidak dikenal; ${id}.`, `"${key}" is not known; ${en}.`);
  return {
    code: 'unknown-parameter',
    path,
    given: key,
    allowed: [...allowed],
    detail: messages.en,
    messages,
  };
};

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);

/** A value as an error shows it; null where there is none. */
const shown = (value: unknown): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
