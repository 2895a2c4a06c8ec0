import { loadSolver } from '../../../lambdas/runtime/solver.ts';
import { paths } from '../../../lambdas/stores/paths.ts';
import { latestFormat } from '../../../lambdas/stores/records/latest.ts';
import type { CellBounds } from '../../../pipeline/disclose/attackers/attack.ts';
import { countsPersons } from '../../../pipeline/disclose/linked-tables/measure-groups.ts';
import { parseManifest } from '../../../pipeline/publish/manifest/manifest-shape.ts';
import { audit as auditDataset, type PublicVersion } from '../../../pipeline/release/audit.ts';
import { type Catalogue, catalogue as installed } from '../../../schemas/agency/catalogue.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { utf8 } from '../../verify/release-check.ts';
import { EXIT } from '../misuse.ts';
import { type PublicFiles, publicFilesAt } from './public-files.ts';

interface DatasetAudit {
  readonly dataset: string;
  readonly versions: number;
  readonly cells: number;
  /** The narrowest interval and its threshold; null if no figure is hidden. */
  readonly worst: CellBounds | null;
  readonly milliseconds: number;
  readonly breaches: readonly string[];
}

/**
 * `bersinar audit`: attacks the published data from outside, with the manifests and CSV files of all versions and the
 * declarations. Exit code 1 if a suppressed figure can be found out, or a version cannot be read.
 */
export const audit = async (
  address: string,
  { json, catalogue = installed }: { readonly json?: boolean; readonly catalogue?: Catalogue },
): Promise<number> => {
  const files = await publicFilesAt(address);
  try {
    const solver = await loadSolver();
    const audits: DatasetAudit[] = [];
    for (const dataset of [...catalogue.values()].filter(countsPersons)) {
      const versions = await versionsOf(files, dataset);
      const start = performance.now();
      const { bounds, breaches } = auditDataset(dataset, versions, solver);
      audits.push({
        dataset: dataset.id,
        versions: versions.length,
        cells: bounds.length,
        worst: worstOf(bounds),
        milliseconds: Math.round(performance.now() - start),
        breaches,
      });
    }
    console.log(json ? JSON.stringify(audits, null, 2) : audits.map(lineOf).join('\n'));
    const found = audits.flatMap(({ dataset, breaches }) => breaches.map((breach) => `${dataset} ${breach}`));
    const cells = audits.reduce((sum, dataset) => sum + dataset.cells, 0);
    if (!json)
      console.log(
        found.length === 0
          ? `${cells} sel disembunyikan, tak satu pun dapat ditebak / suppressed cells audited, none can be found out`
          : found.join('\n'),
      );
    return found.length === 0 ? EXIT.accepted : EXIT.refused;
  } finally {
    await files.close();
  }
};

/** All versions of a dataset, oldest first, along the chain of its manifests. */
const versionsOf = async (files: PublicFiles, dataset: Dataset): Promise<readonly PublicVersion[]> => {
  const latest = await files.read(paths.latest(dataset.id));
  const versions: PublicVersion[] = [];
  let version: string | undefined =
    latest && latestFormat.read(JSON.parse(utf8(latest)), paths.latest(dataset.id)).version;
  while (version !== undefined) {
    const manifest = parseManifest(
      await fileAt(files, paths.published(dataset.id, version, 'manifest.json')),
    );
    const csv = new Map<string, string>();
    for (const { file } of manifest.schemas)
      csv.set(file, await fileAt(files, paths.published(dataset.id, version, `${file}.csv`)));
    versions.push({ manifest, csv });
    version = manifest.previous?.version;
  }
  return versions.reverse();
};

const fileAt = async (files: PublicFiles, path: string): Promise<string> => {
  const bytes = await files.read(path);
  if (!bytes) throw new Error(`${path} tidak ada / is missing: the audit needs every version.`);
  return utf8(bytes);
};

/** By how much a hidden figure's interval is wider than its threshold asks; negative: it is too narrow. */
const slackOf = ({ lower, upper, threshold }: CellBounds): number =>
  Math.min(upper - threshold, upper - lower - threshold + 1);

const worstOf = (bounds: readonly CellBounds[]): CellBounds | null =>
  bounds.reduce<CellBounds | null>(
    (worst, cell) => (worst && slackOf(worst) <= slackOf(cell) ? worst : cell),
    null,
  );

const lineOf = ({ dataset, versions, cells, worst, milliseconds, breaches }: DatasetAudit): string => {
  const verdict = breaches.length === 0 ? 'ok' : `${breaches.length} BREACHES`;
  const interval = worst
    ? `, worst ${worst.lower} to ${Number.isFinite(worst.upper) ? worst.upper : 'any'} (threshold ${worst.threshold}, ${worst.cell})`
    : '';
  return `${dataset.padEnd(20)} ${verdict}: ${versions} versions, ${cells} suppressed cells${interval}, ${milliseconds} ms`;
};
