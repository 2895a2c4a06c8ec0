import { expect, test } from '@jest/globals';
import { nearest } from '../../../../pipeline/upload/validate/nearest.ts';

test.each<[string, readonly string[], string | undefined]>([
  ['GANJA', ['GANJA', 'SABU'], 'GANJA'],
  ['ganja', ['GANJA'], 'GANJA'],
  ['GANJAA', ['GANJA', 'SABU'], 'GANJA'],
  ['GAJA', ['GANJA'], 'GANJA'],
  ['GANXA', ['GANJA'], 'GANJA'],
  ['XGANJAX', ['GANJA'], 'GANJA'],
  ['GNAJA', ['GANJA'], 'GANJA'],
  ['XGANJAXX', ['GANJA'], undefined],
  ['GAXXX', ['GANJA'], undefined],
  ['XXXXXXXX', ['GANJA'], undefined],
  ['', ['GANJA'], undefined],
  // The nearer one of two, in any order; none of two that are equally near, unless a nearer one follows.
  ['SABUU', ['SABU', 'SABUUUU'], 'SABU'],
  ['SABUU', ['SABUUUU', 'SABU'], 'SABU'],
  ['KAT', ['KAR', 'KAS'], undefined],
  ['KATA', ['KARAT', 'KASAT', 'KATAR'], 'KATAR'],
  ['KAT', ['KAR', 'KAS', 'KAT'], 'KAT'],
  // As many edits as it has letters is no likeness.
  ['XY', ['AB'], undefined],
  ['A', ['AB'], 'AB'],
  ['B', ['A'], undefined],
  ['X', [], undefined],
])('nearest to %s of %j is %s', (word, words, expected) => expect(nearest(word, words)).toBe(expected));
