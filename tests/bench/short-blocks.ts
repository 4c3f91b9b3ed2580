const WORDS = '首脳は、地域協力の重要性を確認し、持続可能な発展のための取組を歓迎した。';
const CHARACTERS = 120;

/** The text of the editor's bench: every fiftieth block a heading, the others paragraphs of about 120 characters. */
export function shortBlocks(count: number, characters = CHARACTERS): (readonly [kind: string, text: string])[] {
  return Array.from({ length: count }, (_, i) => {
    const text = (String(i) + WORDS.repeat(Math.ceil(characters / WORDS.length))).slice(0, characters);
    return [i % 50 === 0 ? 'part_heading' : 'paragraph', text] as const;
  });
}
