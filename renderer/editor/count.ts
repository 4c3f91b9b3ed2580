import type { Node } from 'prosemirror-model';

export interface TextCount {
  /** Characters as a reader counts them (code points), without white space and without labels. */
  readonly characters: number;
  /** Numbered paragraphs; alternative versions count as one with their paragraph. */
  readonly paragraphs: number;
}

const known = new WeakMap<Node, number>();

/** Characters of one block. Remembered: after an edit only the block that changed is counted again. */
export function countCharacters(block: Node): number {
  let characters = known.get(block);
  if (characters === undefined) {
    characters = 0;
    block.descendants((node) => {
      if (node.isText) for (const character of node.text!) if (!/\s/u.test(character)) characters!++;
    });
    known.set(block, characters);
  }
  return characters;
}

export function countText(doc: Node): TextCount {
  let characters = 0;
  let paragraphs = 0;
  for (const block of doc.children) {
    characters += countCharacters(block);
    if (block.type.name === 'paragraph' && !block.attrs.alternative) paragraphs++;
  }
  return { characters, paragraphs };
}
