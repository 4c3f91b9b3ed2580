/** At most so many different characters are named. */
const MAX_NAMED = 20;
/** What nobody sees, or what would turn the sentence round that names it: marks of direction, widths, joiners. */
const UNSEEN = /^[\p{C}\p{Z}]$/u;

/** Characters in a sentence for people: each as it looks, or by its code (U+202E) where it does not look like anything. */
export function nameCharacters(characters: Iterable<string>): string {
  return [...characters].slice(0, MAX_NAMED).map(nameCharacter).join(' ');
}

export function isUnseen(character: string): boolean {
  return UNSEEN.test(character);
}

function nameCharacter(character: string): string {
  if (!isUnseen(character)) return character;
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
