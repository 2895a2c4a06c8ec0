/** Why a figure has or has not a value. Five different things in every file, page and answer. */
export const STATUSES = ['published', 'zero', 'suppressed', 'not_reported', 'not_yet_published'] as const;
export type Status = (typeof STATUSES)[number];
