/** Counts checks and prints one line for each. */
export class Report {
  passed = 0;
  failed = 0;

  /** Says how a check went: it passed where it has no problems, of which so many are shown. */
  tell(name: string, problems: readonly string[] = [], shown = 20): void {
    const good = problems.length === 0;
    if (good) this.passed += 1;
    else this.failed += 1;
    console.log(`${good ? 'passed' : 'FAILED'}  ${name}`);
    for (const problem of problems.slice(0, shown)) console.log(`        ${problem}`);
  }

  /** Runs one check; whatever it throws is its failure. The others go on. */
  async check(name: string, run: () => Promise<void> | void): Promise<void> {
    try {
      await run();
      this.tell(name);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.tell(name, text.split('\n'), 30);
    }
  }

  get exitCode(): 0 | 1 {
    return this.failed === 0 ? 0 : 1;
  }

  /** The line that a run ends with. */
  toString(): string {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}
