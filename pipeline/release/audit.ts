import type { Dataset } from '../../schemas/model/dataset.ts';
import { attack, type CellBounds } from '../disclose/attackers/attack.ts';
import { auditTables } from '../disclose/audit/tables.ts';
import { finalHadPassed, smallRevisions } from '../disclose/differencing.ts';
import { type DisclosureHistory, historyOf, withRelease } from '../disclose/history/history.ts';
import type { PublicRelease } from '../disclose/public-release.ts';
import type { Solver } from '../disclose/solver.ts';
import type { Manifest } from '../publish/manifest/manifest.ts';
import { parsePublicRelease } from './parse-public-release.ts';

/** A public version: its manifest and the text of its CSV files by table. */
export interface PublicVersion {
  readonly manifest: Manifest;
  readonly csv: ReadonlyMap<string, string>;
}

export interface AuditReport {
  /** Every hidden figure of every version, with the bounds that an attacker can compute for it. */
  readonly bounds: readonly CellBounds[];
  /** Breaches as sentences: a small count is shown, a hidden one can be computed, a revision is too small. */
  readonly breaches: readonly string[];
}

/**
 * Audits all public versions of a dataset, oldest first, from public files and the declaration alone: nothing that is
 * not public goes in.
 */
export const audit = (dataset: Dataset, versions: readonly PublicVersion[], solver: Solver): AuditReport => {
  const releases = versions.map(({ manifest, csv }) => parsePublicRelease(dataset, manifest, csv));
  const bounds = attack(dataset, historyOf(releases), solver);
  return {
    bounds,
    breaches: [
      ...versions.flatMap((version) => tableProblems(dataset, version)),
      ...bounds.filter(({ safe }) => !safe).map(boundsProblem),
      ...revisionProblems(dataset, releases),
    ],
  };
};

const tableProblems = (dataset: Dataset, { manifest, csv }: PublicVersion): readonly string[] =>
  [...csv].flatMap(([file, text]) => {
    try {
      auditTables(dataset, `${file}.csv`, text);
      return [];
    } catch (error) {
      return [`${manifest.version}: ${(error as Error).message}`];
    }
  });

const boundsProblem = ({ cell, version, lower, upper, threshold }: CellBounds): string =>
  `${version}: ${cell} can be told to lie between ${lower} and ${upper} (threshold ${threshold})`;

const revisionProblems = (dataset: Dataset, releases: readonly PublicRelease[]): readonly string[] => {
  let history: DisclosureHistory = new Map();
  const problems: string[] = [];
  for (const release of releases) {
    for (const { cell, comparedWith } of smallRevisions(dataset, history, release, finalHadPassed(release)))
      problems.push(
        `${release.version}: ${cell.plan.id} ${cell.period} ${cell.area} differs from ${comparedWith} by less than its threshold`,
      );
    history = withRelease(history, release);
  }
  return problems;
};
