import type { NodeSpec } from 'prosemirror-model';
import { isBlockId } from '../ids.ts';

/**
 * A live reference to a block: it holds the target's BlockId and draws the target's current label.
 * Where the label is needed as text (plain text, comparison, output), the caller supplies it: see `blockText`.
 */
export const crossReference: NodeSpec = {
  group: 'inline',
  inline: true,
  atom: true,
  attrs: {
    target: {
      validate: (value: unknown) => {
        if (!isBlockId(value)) throw new RangeError(`Not a block id: ${String(value)}`);
      },
    },
  },
  parseDOM: [
    {
      tag: 'span[data-soan-ref]',
      getAttrs: (element) => {
        const target = (element as unknown as { getAttribute(name: string): string | null }).getAttribute(
          'data-soan-ref',
        );
        return isBlockId(target) ? { target } : false;
      },
    },
  ],
  toDOM: (node) => ['span', { 'data-soan-ref': node.attrs.target as string }],
};
