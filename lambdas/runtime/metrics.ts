/** What the alarms of docs/how-to/runbook.md look at, beside what AWS measures by itself. All are counts. */
export const METRICS = {
  /** Uploads that have no terminal state 15 minutes after they were received. */
  uploadsOverdue: 'UploadsOverdue',
  /** Datasets whose HEAD is ahead of `latest.json`. */
  headsAhead: 'HeadsAhead',
  /** Releases that are made of fewer uploaded rows than the one before. */
  releasesShrunk: 'ReleasesShrunk',
} as const;

export type MetricName = (typeof METRICS)[keyof typeof METRICS];

/** Where handlers count. Absent where nobody watches: on a laptop, in tests and in the simulation. */
export interface Metrics {
  record(name: MetricName, count: number): Promise<void>;
}
