import type { Archive } from './zip/archive.ts';

/** The texts that cells point at by number. */
export const readStrings = async (archive: Archive, part: string): Promise<readonly string[]> => {
  const strings: string[] = [];
  const text = textReader();
  await archive.read(part, {
    open(element) {
      if (element === 'main:si') text.start();
      else text.open(element);
    },
    text: (value) => text.text(value),
    close(element) {
      if (element === 'main:si') strings.push(text.end());
      else text.close(element);
    },
  });
  return strings;
};

/** Gathers the text of `si` and `is` elements: runs are joined, reading aids (furigana) left out. */
export const textReader = () => {
  let gathered = '';
  let inText = false;
  let aside = 0;
  return {
    start() {
      gathered = '';
    },
    open(element: string) {
      if (element === 'main:rPh') aside++;
      else if (element === 'main:t') inText = aside === 0;
    },
    text(value: string) {
      if (inText) gathered += value;
    },
    close(element: string) {
      if (element === 'main:rPh') aside--;
      else if (element === 'main:t') inText = false;
    },
    end: () => unescaped(gathered),
  };
};

/** `_x000D_` is the character of that number; `_x005F_` is the underscore of a text that looks like one. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
