/** Counts checks as they run and says each on a line of its own. */
export class Report {
  passed = 0;
  failed = 0;

  /** Runs one check; whatever it throws is its failure. The others go on. */
  async check(name: string, run: () => Promise<void> | void): Promise<void> {
    try {
      await run();
      this.passed += 1;
      console.log(`passed  ${name}`);
    } catch (error) {
      this.failed += 1;
      const text = error instanceof Error ? error.message : String(error);
      console.log(`FAILED  ${name}\n        ${text.split('\n').slice(0, 30).join('\n        ')}`);
    }
  }
}
