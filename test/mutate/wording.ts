import type { Ignorer, NodePath } from '@stryker-mutator/api/ignore';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What an ignorer is shown of the syntax tree. */
interface Syntax {
  readonly node: {
    readonly type: string;
    readonly callee?: { readonly type: string; readonly name?: string };
  };
  readonly parentPath: Syntax | null;
}

const LITERALS = ['StringLiteral', 'TemplateLiteral'];

/**
 * Leaves out what `text('…', '…')` says where nothing is filled in: sentences are read by people, and a test of
 * another sentence would only repeat them.
 */
const wording: Ignorer = {
  shouldIgnore(path: NodePath) {
    const { node, parentPath } = path as unknown as Syntax;
    const { type, callee } = parentPath?.node ?? {};
    const isText = type === 'CallExpression' && callee?.type === 'Identifier' && callee.name === 'text';
    if (!isText || !LITERALS.includes(node.type)) return undefined;
    const { expressions = [] } = node as { expressions?: readonly unknown[] };
    return expressions.length === 0 ? 'wording' : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'wording', wording)];
