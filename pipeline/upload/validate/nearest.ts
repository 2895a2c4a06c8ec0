/** Edit distance of two short texts, or `most + 1` as soon as it is certain to be more than `most`. */
const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (before[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    if (Math.min(...row) > most) return most + 1;
    before = row;
  }
  return before[b.length] as number;
};

/** The one word within two edits of a text, or undefined if none or several are equally near. Short words count less. */
export const nearest = (word: string, words: readonly string[]): string | undefined => {
  const given = word.toLowerCase();
  let best: string | undefined;
  let least = 3;
  for (const candidate of words) {
    const edits = distance(given, candidate.toLowerCase(), 2);
    if (edits === least) best = undefined;
    if (edits < least && edits < candidate.length) {
      least = edits;
      best = candidate;
    }
  }
  return best;
};
