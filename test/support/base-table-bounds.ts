import type { FeasibilityInterval } from '../../pipeline/disclose/attackers/feasibility.ts';
import { cellKey, type PublicRelease } from '../../pipeline/disclose/public-release.ts';
import type { Constraint, Solver } from '../../pipeline/disclose/solver.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import { monthsOf } from '../../schemas/model/period.ts';

/**
 * The bounds of every hidden cell of one release, over the full base table: an integer variable for every combination of
 * month, regency, codes and quantity, and one equation for every shown cell. Slow, and independent of the junction tree.
 */
export const baseTableBounds = (
  dataset: Dataset,
  release: PublicRelease,
  solver: Solver,
): Map<string, FeasibilityInterval> => {
  const codesOf = (column: string) =>
    dataset.columns.find(({ name }) => name === column)?.codeList?.codes.map(({ code }) => code) ?? [];
  const areas = [...new Set(release.cells.filter((c) => c.plan.area === 'regency').map((c) => c.area))];
  const baseCells = [...release.months.keys()].flatMap((month) =>
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
    const indices = baseCells.flatMap((base, i) => {
      const inside =
        months.includes(base.month) &&
        (plan.area === 'province' || base.area === area) &&
        columns.includes(base.quantity) &&
        Object.entries(where).every(([column, only]) => only.includes(base[column as 'a'])) &&
        plan.by.every((by, k) => {
          const dimension = dataset.dimensions[by];
          const code = base[(dimension?.column ?? '') as 'a'];
          return (dimension?.collapse?.[code] ?? code) === codes[k];
        });
      return inside ? [i] : [];
    });
    return { indices };
  };
  const constraints = release.cells.flatMap((cell): Constraint[] =>
    cell.value === undefined ? [] : [{ ...sumOf(cell), lower: cell.value, upper: cell.value }],
  );
  const program = solver.open({ variables: baseCells.length, constraints });
  const ask = (cell: PublicRelease['cells'][number], sense: 'min' | 'max') => {
    const result = program.optimum(sumOf(cell), sense, 'integer');
    if (result.status === 'unbounded') return Number.POSITIVE_INFINITY;
    if (result.status !== 'optimal') throw new Error(`${cellKey(cell)}: ${result.status}`);
    return Math.round(result.value);
  };
  const hidden = release.cells.filter(({ value }) => value === undefined);
  const bounds = new Map(
    hidden.map((cell) => [cellKey(cell), { lower: ask(cell, 'min'), upper: ask(cell, 'max') }]),
  );
  program.close();
  return bounds;
};
