import { expect, test } from '@jest/globals';
import { junctionTreeOf } from '../../../../pipeline/disclose/linked-tables/junction-tree.ts';

/** Tables by the letters of their axes; cliques as letters in order, edges as pairs of cliques. */
const treeOf = (...tables: readonly string[]) => {
  const { cliques, edges } = junctionTreeOf(tables.map((axes) => new Set(axes)));
  const names = cliques.map((clique) => [...clique].sort().join(''));
  return { cliques: names, edges: edges.map(([a, b]) => `${names[a]}-${names[b]}`) };
};

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['one table is one clique', ['ab'], ['ab'], []],
  ['no tables, no cliques', [], [], []],
  ['a table within another needs no clique of its own', ['a', 'abc', 'bc'], ['abc'], []],
  ['equal tables are one clique', ['ab', 'ba'], ['ab'], []],
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
    'cliques are joined where they have the most in common',
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
  ['of equal tables the first is the clique', ['ab', 'bc', 'ba'], ['ab', 'bc'], ['ab-bc']],
  ['a cycle is one clique with all its axes', ['ab', 'bc', 'ca'], ['abc'], []],
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
])('%s', (_what, tables, cliques, edges) => expect(treeOf(...tables)).toEqual({ cliques, edges }));
