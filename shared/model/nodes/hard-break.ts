import type { NodeSpec } from 'prosemirror-model';

/** A line break inside a block, only where a person (or the author of the imported text) made one. */
export const hardBreak: NodeSpec = {
  group: 'inline',
  inline: true,
  selectable: false,
  parseDOM: [{ tag: 'br' }],
  toDOM: () => ['br'],
  leafText: () => '\n',
};
