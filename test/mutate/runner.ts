import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { bundleTests, type TestBundle } from './bundle.ts';
import { type Ran, runTests } from './circus.ts';

/** What instrumented sources and Stryker tell each other. */
interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
}

/** Publishes a sample through stores and API, which takes seconds, of which the rules are the least. */
const THROUGH_STORES = /properties-published\.test\.ts$/;
/** Readers, templates, cut files, lists without end: no rule is tested there alone. */
const APART =
  /^test\/pipeline\/(query|upload\/(parse|template))\/|\/(marked|finding-list)\.test\.ts$|validate\/properties\.test\.ts$/;
/** Beyond the inner ring. */
const LONG = /\.long\.test\.ts$/;

/**
 * Runs the tests of the rules for Stryker within its own process. Sources and tests are evaluated afresh for every
 * mutant, and the mutant is active while they are: what is computed at first use or when a file is loaded counts.
 */
class RulesRunner implements TestRunner {
  #bundle: TestBundle | undefined;
  #files: readonly string[] = [];
  /** Source -> the test file that killed the last of its mutants: the next one is likely to fall there, too. */
  readonly #killers = new Map<string, string>();
  /** Test file -> milliseconds of all its tests, where this process has run them. */
  readonly #costs = new Map<string, number>();
  readonly #instrumented = instrumented();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const root = process.cwd();
    this.#files = (await readdir(join(root, 'test/pipeline'), { recursive: true }))
      .map((name) => `test/pipeline/${name}`)
      .filter(
        (file) => file.endsWith('.test.ts') && ![APART, THROUGH_STORES, LONG].some((what) => what.test(file)),
      )
      .sort();
    this.#bundle = await bundleTests(root, this.#files);
    // The same cases for every mutant; one that fails is enough, however large it is.
    process.env.SEED ??= '20240601';
    fc.configureGlobal({ endOnFailure: true });
  }

  async dryRun({ files = [] }: DryRunOptions): Promise<DryRunResult> {
    const mutated = files.map((file) => relative(process.cwd(), file));
    const coverage: MutantCoverage = { static: {}, perTest: {} };
    this.#instrumented.mutantCoverage = coverage;
    const tests: TestResult[] = [];
    for (const file of this.#files) {
      if (!mutated.some((source) => this.#bundle?.needs.get(file)?.has(source))) continue;
      const ran = await runTests(await this.#fresh(file), () => {
        this.#instrumented.currentTestId = file;
      });
      this.#instrumented.currentTestId = undefined;
      const result = resultOf(file, ran);
      this.#costs.set(file, result.timeSpentMs);
      tests.push(result);
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: coverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, hitLimit, sandboxFileName, testFilter, disableBail } = options;
    this.#instrumented.hitLimit = hitLimit;
    this.#instrumented.hitCount = hitLimit === undefined ? undefined : 0;
    this.#instrumented.activeMutant = activeMutant.id;
    const wanted = testFilter && new Set(testFilter);
    const source = relative(process.cwd(), sandboxFileName);
    const tests: TestResult[] = [];
    try {
      for (const file of this.#filesFor(source, wanted)) {
        const result = resultOf(file, await runTests(await this.#fresh(file)));
        tests.push(result);
        if (result.status !== TestStatus.Failed) continue;
        this.#killers.set(source, file);
        break;
      }
    } catch (error) {
      return toMutantRunResult({ status: DryRunStatus.Error, errorMessage: String(error) });
    } finally {
      this.#instrumented.activeMutant = undefined;
    }
    const { hitCount } = this.#instrumented;
    const endless = determineHitLimitReached(hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests }, disableBail);
  }

  /**
   * The wanted files, or all that need the mutated source: the last killer, then what mirrors it, the cheapest
   * first; generated cases last.
   */
  #filesFor(source: string, wanted: ReadonlySet<string> | undefined): readonly string[] {
    const mirrored = `test/${source.split('/').slice(0, 2).join('/')}/`;
    const killer = this.#killers.get(source);
    const rank = (file: string) =>
      -10 * Number(file === killer) +
      Number(!file.startsWith(mirrored)) +
      2 * Number(/properties|scan/.test(file)) -
      Number(file.includes('golden'));
    const files = wanted
      ? this.#files.filter((file) => wanted.has(file))
      : this.#files.filter((file) => this.#bundle?.needs.get(file)?.has(source));
    const cost = (file: string) => this.#costs.get(file) ?? 0;
    return [...files].sort((a, b) => rank(a) - rank(b) || cost(a) - cost(b));
  }

  /** Evaluates one test file on fresh sources. */
  async #fresh(file: string): Promise<() => Promise<unknown>> {
    const load = (await this.#bundle?.fresh())?.[file];
    if (!load) throw new Error(`The bundle has no ${file}.`);
    return load;
  }
}

/** The object that instrumented sources find where Stryker's runners put it. */
const instrumented = (): Instrumented => {
  const place = globalThis as { __stryker__?: Instrumented };
  place.__stryker__ ??= {};
  return place.__stryker__;
};

/** A test file is one test for Stryker: its tests share what the first of them has computed. */
const resultOf = (file: string, ran: readonly Ran[]): TestResult => {
  const timeSpentMs = ran.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const failed = ran.find(({ failure }) => failure !== undefined);
  const result = { id: file, name: file, fileName: file, timeSpentMs };
  return failed?.failure === undefined
    ? { ...result, status: TestStatus.Success }
    : { ...result, status: TestStatus.Failed, failureMessage: `${failed.name}: ${failed.failure}` };
};

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'rules', RulesRunner)];
