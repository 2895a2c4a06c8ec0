/** Why a version is what it is: data, worded at the edge. */
export interface Reason {
  readonly code:
    | 'first-release'
    | 'file-removed'
    | 'file-added'
    | 'column-removed'
    | 'column-added'
    | 'column-retyped'
    | 'column-stricter'
    | 'code-removed'
    | 'code-added'
    | 'period-added'
    | 'period-withdrawn'
    | 'values-changed'
    | 'descriptions-changed';
  readonly subject: string;
}

export interface Change {
  readonly type: 'major' | 'minor' | 'patch';
  readonly reasons: readonly Reason[];
}
