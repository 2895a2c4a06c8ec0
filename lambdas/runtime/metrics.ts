/** The metrics that functions count for the alarms of docs/how-to/runbook.md, beside those of AWS. */
export const METRICS = {
  /** Uploads that have no terminal state 15 minutes after they were received. */
  uploadsOverdue: 'UploadsOverdue',
  /** Datasets whose HEAD is ahead of `latest.json`. */
  headsAhead: 'HeadsAhead',
  /** Releases with fewer uploaded rows than the release before. */
  releasesShrunk: 'ReleasesShrunk',
} as const;

export type MetricName = (typeof METRICS)[keyof typeof METRICS];

/** Counts for the alarms. Absent on a laptop, in tests and in the simulation. */
export interface Metrics {
  record(name: MetricName, count: number): Promise<void>;
}
