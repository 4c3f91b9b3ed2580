import type { Node } from 'prosemirror-model';
import type { TextLanguage } from '../model/settings.ts';
import { blockText } from '../model/text.ts';
import { readEnglish } from './grammar/english.ts';
import { readJapanese } from './grammar/japanese.ts';
import { readRussian } from './grammar/russian.ts';
import { DEFAULT_LADDER } from './ladder/ladder.ts';
import type { Grammar, Ladder, Statement } from './types.ts';

const GRAMMARS: Readonly<Record<TextLanguage, { readonly read: Grammar; readonly script: RegExp }>> = {
  ja: { read: readJapanese, script: /[\p{Script=Hiragana}]/u },
  en: { read: readEnglish, script: /\p{Script=Latin}/u },
  ru: { read: readRussian, script: /\p{Script=Cyrillic}/u },
};

/** A longer text is no paragraph: it is not read, so that nobody waits for it. In UTF-16 units. */
const MAX_TEXT = 200_000;

/**
 * The sentences of a text: subject, governing verb, object. A text in another script than its language's (a paragraph left in
 * English inside a Japanese declaration) is answered with nothing: it is not guessed at.
 */
export function readStatements(
  text: string,
  language: TextLanguage,
  ladder: Ladder = DEFAULT_LADDER,
): readonly Statement[] {
  const { read, script } = GRAMMARS[language];
  return text.length <= MAX_TEXT && script.test(text) ? read(text, ladder) : [];
}

const known = new WeakMap<
  Ladder,
  WeakMap<Node, { readonly language: TextLanguage; readonly statements: readonly Statement[] }>
>();

/** The sentences of a block. Remembered with its node: after a key press only the touched block is read again. */
export function blockStatements(block: Node, language: TextLanguage, ladder: Ladder): readonly Statement[] {
  let blocks = known.get(ladder);
  if (blocks === undefined) {
    blocks = new WeakMap();
    known.set(ladder, blocks);
  }
  const last = blocks.get(block);
  if (last !== undefined && last.language === language) return last.statements;
  const statements = readStatements(blockText(block), language, ladder);
  blocks.set(block, { language, statements });
  return statements;
}
