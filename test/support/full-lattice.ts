import type { FeasibilityInterval } from '../../pipeline/disclose/attackers/feasibility.ts';
import { cellKey, type PublicRelease } from '../../pipeline/disclose/public-release.ts';
import type { Constraint, Solver } from '../../pipeline/disclose/solver.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import { monthsOf } from '../../schemas/model/period.ts';

/**
 * The plainest attacker there is, of one version: an integer column for every combination of month, regency, codes
 * and quantity, one equation for every shown figure. Slow, and independent of how the pipeline splits the lattice.
 */
export const baseTableBounds = (
  dataset: Dataset,
  release: PublicRelease,
  solver: Solver,
): Map<string, FeasibilityInterval> => {
  const codesOf = (column: string) =>
    dataset.columns.find(({ name }) => name === column)?.codeList?.codes.map(({ code }) => code) ?? [];
  const areas = [...new Set(release.cells.filter((c) => c.plan.area === 'regency').map((c) => c.area))];
  const atoms = [...release.months.keys()].flatMap((month) =>
    (areas.length ? areas : ['any']).flatMap((area) =>
      codesOf('a').flatMap((a) =>
        codesOf('b').flatMap((b) =>
          codesOf('c').flatMap((c) => ['l', 'p'].map((quantity) => ({ month, area, a, b, c, quantity }))),
        ),
      ),
    ),
  );
  const sumOf = ({ plan, period, area, codes, measure }: PublicRelease['cells'][number]) => {
    const months = monthsOf(period);
    const { columns = [], where = {} } = dataset.measures[measure] ?? {};
    const indices = atoms.flatMap((atom, i) => {
      const inside =
        months.includes(atom.month) &&
        (plan.area === 'province' || atom.area === area) &&
        columns.includes(atom.quantity) &&
        Object.entries(where).every(([column, only]) => only.includes(atom[column as 'a'])) &&
        plan.by.every((by, k) => {
          const dimension = dataset.dimensions[by];
          const code = atom[(dimension?.column ?? '') as 'a'];
          return (dimension?.collapse?.[code] ?? code) === codes[k];
        });
      return inside ? [i] : [];
    });
    return { indices };
  };
  const constraints = release.cells.flatMap((cell): Constraint[] =>
    cell.value === undefined ? [] : [{ ...sumOf(cell), lower: cell.value, upper: cell.value }],
  );
  const program = solver.open({ variables: atoms.length, constraints });
  const ask = (cell: PublicRelease['cells'][number], sense: 'min' | 'max') => {
    const outcome = program.optimum(sumOf(cell), sense, 'integer');
    if (outcome.status === 'unbounded') return Number.POSITIVE_INFINITY;
    if (outcome.status !== 'optimal') throw new Error(`${cellKey(cell)}: ${outcome.status}`);
    return Math.round(outcome.value);
  };
  const hidden = release.cells.filter(({ value }) => value === undefined);
  const bounds = new Map(
    hidden.map((cell) => [cellKey(cell), { lower: ask(cell, 'min'), upper: ask(cell, 'max') }]),
  );
  program.close();
  return bounds;
};
