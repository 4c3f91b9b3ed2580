import type { MarkSpec } from 'prosemirror-model';

/** The place that defines a term: 首脳 in （以下「首脳」という。）. Uses of the term carry no mark. */
export const definedTerm: MarkSpec = {
  inclusive: false,
  parseDOM: [{ tag: 'dfn' }],
  toDOM: () => ['dfn', 0],
};
