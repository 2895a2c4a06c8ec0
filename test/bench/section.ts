/** A table of results as the page shows it. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What a section measured, and what a reader must know of it. */
export interface Measured {
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
}

/** A part of `npm run bench`: one file of `sections/`, run in a process of its own. */
export interface Section {
  readonly title: string;
  run(): Promise<Measured>;
}
