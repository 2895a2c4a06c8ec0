import type { Highs, Model } from 'highs';
import type {
  Expression,
  LinearProgram,
  OpenProgram,
  Solver,
  SolverResult,
} from '../../pipeline/disclose/solver.ts';

/** Seconds for one optimum. Those of the sample take milliseconds. A release that needs longer is not published. */
const SECONDS = 20;

let loading: Promise<Solver> | undefined;

/** HiGHS as WebAssembly, loaded once a process, for datasets about persons only. */
export const loadSolver = (): Promise<Solver> => {
  loading ??= import('highs').then(async ({ default: loadHighs }) => highsSolver(await loadHighs()));
  return loading;
};

/** @param seconds for one optimum; after that the outcome is `failed` */
export const highsSolver = (highs: Highs, seconds: number = SECONDS): Solver => ({
  open: (program) => new HighsProgram(highs, program, seconds),
});

class HighsProgram implements OpenProgram {
  readonly #highs: Highs;
  readonly #columns: number;
  readonly #model: Model;
  #integer = false;

  constructor(highs: Highs, program: LinearProgram, seconds: number) {
    this.#highs = highs;
    this.#columns = program.variables;
    this.#model = highs.createModel(modelData(highs, program));
    // Simplex on one thread. Presolve cannot tell unbounded from infeasible.
    this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', time_limit: seconds });
  }

  optimum(objective: Expression, sense: 'min' | 'max', columns: 'real' | 'integer' = 'real'): SolverResult {
    const model = this.#model;
    const { modelStatus, objectiveSense } = this.#highs.constants;
    this.#prepare(columns === 'integer');
    const costs = new Float64Array(this.#columns);
    for (const [i, column] of objective.indices.entries()) costs[column] = objective.values?.[i] ?? 1;
    model.changeColsCost({ kind: 'range', from: 0, to: this.#columns - 1 }, costs);
    model.changeObjectiveSense(sense === 'max' ? objectiveSense.maximize : objectiveSense.minimize);
    model.zeroAllClocks();
    model.run();
    const status = model.getModelStatus();
    if (status === modelStatus.optimal)
      return { status: 'optimal', value: model.getObjectiveValue(), point: model.getSolution().colValue };
    if (status === modelStatus.unbounded) return { status: 'unbounded' };
    if (status === modelStatus.infeasible) return { status: 'infeasible' };
    return { status: 'failed', reason: nameOf(modelStatus, status) };
  }

  close(): void {
    this.#model.dispose();
  }

  #prepare(integer: boolean): void {
    if (integer === this.#integer) return;
    const { variableType } = this.#highs.constants;
    const type = integer ? variableType.integer : variableType.continuous;
    this.#model.changeColsIntegrality(
      { kind: 'range', from: 0, to: this.#columns - 1 },
      new Int32Array(this.#columns).fill(type),
    );
    this.#model.options.set('solver', integer ? 'choose' : 'simplex');
    this.#integer = integer;
  }
}

const modelData = (highs: Highs, { variables: columns, constraints }: LinearProgram) => {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const constraint of constraints) {
    for (const [i, column] of constraint.indices.entries()) {
      indices.push(column);
      values.push(constraint.values?.[i] ?? 1);
    }
    starts.push(indices.length);
  }
  return {
    numCols: columns,
    numRows: constraints.length,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(highs.infinity),
    rowLower: constraints.map(({ lower }) => lower),
    rowUpper: constraints.map(({ upper }) => upper),
    matrix: {
      format: 'csr' as const,
      numRows: constraints.length,
      numCols: columns,
      starts,
      indices,
      values,
    },
  };
};

const nameOf = (statuses: Readonly<Record<string, number>>, status: number): string =>
  Object.keys(statuses).find((name) => statuses[name] === status) ?? String(status);
