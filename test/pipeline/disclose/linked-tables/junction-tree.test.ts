import { expect, test } from '@jest/globals';
import { junctionTreeOf } from '../../../../pipeline/disclose/linked-tables/junction-tree.ts';

/** Tables by the letters of their axes; blocks as letters in order, joints as pairs of blocks. */
const junction = (...tables: readonly string[]) => {
  const { cliques: blocks, edges: joints } = junctionTreeOf(tables.map((axes) => new Set(axes)));
  const names = blocks.map((block) => [...block].sort().join(''));
  return { blocks: names, joints: joints.map(([a, b]) => `${names[a]}-${names[b]}`) };
};

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['one table is one block', ['ab'], ['ab'], []],
  ['no tables, no blocks', [], [], []],
  ['a table within another needs no block of its own', ['a', 'abc', 'bc'], ['abc'], []],
  ['equal tables are one block', ['ab', 'ba'], ['ab'], []],
  ['two that share an axis are joined by it', ['ab', 'bc'], ['ab', 'bc'], ['ab-bc']],
  ['two that share none must still agree on their sum', ['a', 'b'], ['a', 'b'], ['a-b']],
  ['a chain is joined along the chain', ['ab', 'cd', 'bc'], ['ab', 'cd', 'bc'], ['ab-bc', 'bc-cd']],
  [
    'a star is joined at its middle',
    ['abc', 'ax', 'by', 'cz'],
    ['abc', 'ax', 'by', 'cz'],
    ['abc-ax', 'abc-by', 'abc-cz'],
  ],
  [
    'blocks are joined where they have the most in common',
    ['ab', 'abc', 'acd', 'ce'],
    ['abc', 'acd', 'ce'],
    ['abc-acd', 'abc-ce'],
  ],
  [
    'a longer chain too',
    ['ab', 'bc', 'cd', 'de', 'ef'],
    ['ab', 'bc', 'cd', 'de', 'ef'],
    ['ab-bc', 'bc-cd', 'cd-de', 'de-ef'],
  ],
  ['of equal tables the first is the block', ['ab', 'bc', 'ba'], ['ab', 'bc'], ['ab-bc']],
  ['a cycle is one block with all its axes', ['ab', 'bc', 'ca'], ['abc'], []],
  ['a longer cycle too', ['ab', 'bc', 'cd', 'da'], ['abcd'], []],
  ['what hangs on a cycle stays beside it', ['ab', 'bc', 'ca', 'cx'], ['cx', 'abc'], ['cx-abc']],
  [
    'a cycle that two tables close has the first of them',
    ['abx', 'aby', 'bc', 'ca'],
    ['aby', 'abcx'],
    ['aby-abcx'],
  ],
  ['two cycles at once are merged into one', ['ab', 'bc', 'ca', 'xy', 'yz', 'zx'], ['abcxyz'], []],
  ['a cycle with a table over all of it is none', ['ab', 'bc', 'ca', 'abc'], ['abc'], []],
])('%s', (_what, tables, blocks, joints) => expect(junction(...tables)).toEqual({ blocks, joints }));
