import { hasJapanese } from '../source/script.ts';

const ENDED = /[。．.！？!?…]$/u;
const ENDED_INSIDE_BRACKETS = /[。．.！？!?][」』）)】〕”’"']+$/u;
const ENDED_BY_BRACKET = /[」』）)】〕”"]$/u;
const ENDED_CLAUSE = /[;:；：]$/u;
const STARTS_WITH_HIRAGANA = /^[\u3041-\u309f、，。]/u;
// What Japanese typesetting never lets a line start with: here a line break was not made by a person.
const STARTS_INSIDE = /^[、。，．）)」』】〕〉》・ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
// Hiragana that open a sentence of their own, as against particles and endings.
const OPENER =
  /^(?:この|その|これ|それ|こう|そう|また|なお|ただし|おって|さらに|そして|まず|しかし|かかる|あわせて|すべて|いずれ|お|ご)/u;
const STARTS_SMALL = /^\p{Ll}/u;
const OPEN_END = /[,、，\p{Ll}\p{Lu}\p{N}-]$/u;

/** A line that ends in such a word goes on, even with a capital. */
export const ENDS_OPEN_LATIN =
  /(?:^|\s)(?:a|an|the|of|and|or|for|in|on|to|at|by|with|from|between|и|или|в|во|на|с|со|к|по|о|об|от|для|из|между|при)$/iu;

/** A verb that may end a sentence whose full stop was forgotten. */
const FINAL_FORM = /(?:した|する|った|いる|ある|ない|れる|られる|なる)$/u;

/** A heading is short: one line of the page in Japanese, a line and a half in Latin and Cyrillic. */
const MAX_JAPANESE_HEADING = 60;
const MAX_HEADING = 120;
/** Items of lists that are longer are sentences. */
const MAX_NOUN_PHRASE = 30;
/** The rest of a sentence that a page break cut is either ended or longer than most headings. */
const MIN_UNENDED_TAIL = 40;

/** Whether the text certainly ends a sentence. */
export function endsSentence(text: string): boolean {
  return ENDED.test(text) || ENDED_INSIDE_BRACKETS.test(text);
}

/** Whether the text ends a sentence, an item of a list or a clause: nothing has to follow. */
export function endsClause(text: string): boolean {
  return endsSentence(text) || ENDED_CLAUSE.test(text) || ENDED_BY_BRACKET.test(text);
}

/**
 * Whether `next` goes on with the sentence that `before` left open. Japanese: the sentence has not ended (a closing
 * bracket ends nothing where kana follow) and the rest ends one. Latin and Cyrillic: the rest starts with a small letter.
 */
export function continuesSentence(before: string, next: string): boolean {
  if (before === '' || next === '') return false;
  if (STARTS_INSIDE.test(next)) return !ENDED.test(before);
  if (!hasJapanese(next) && !hasJapanese(before)) {
    if (ENDS_OPEN_LATIN.test(before)) return true;
    return !endsSentence(before) && STARTS_SMALL.test(next) && (OPEN_END.test(before) || /[)”"’]$/u.test(before));
  }
  if (ENDED.test(before) || ENDED_CLAUSE.test(before)) return false;
  if (ENDED_BY_BRACKET.test(before) && !STARTS_WITH_HIRAGANA.test(next)) {
    return !ENDED_INSIDE_BRACKETS.test(before) && endsSentence(next) && !startsSentence(next);
  }
  return endsSentence(next) || next.length >= MIN_UNENDED_TAIL;
}

/** Whether a line begins with a particle or an ending: it cannot stand at the head of a sentence or of a heading. */
export function startsInside(text: string): boolean {
  return STARTS_INSIDE.test(text) || STARTS_SMALL.test(text) || (STARTS_WITH_HIRAGANA.test(text) && !OPENER.test(text));
}

/** Whether no line can start like this: with a comma, a closing bracket, a small kana or a small letter. */
export function cannotStartLine(text: string): boolean {
  return STARTS_INSIDE.test(text) || STARTS_SMALL.test(text);
}

/** Whether a text is running text whose last sentence has not ended. */
export function leavesOpen(text: string): boolean {
  return text !== '' && !endsClause(text) && (/[、，。,]/u.test(text) || text.length > MAX_NOUN_PHRASE);
}

/** Whether the last bracket or quotation mark that was opened is still open. */
export function leavesBracketOpen(text: string): boolean {
  const open = Math.max(...['（', '「', '『', '【', '〔', '('].map((sign) => text.lastIndexOf(sign)));
  return open >= 0 && !/[）)」』】〕]/u.test(text.slice(open + 1));
}

/** Lines of a wrapped text are at least this long, in characters; a shorter one was ended by a person. */
export const MIN_WRAPPED_JAPANESE = 18;
export const MIN_WRAPPED_LATIN = 50;
/** A line of Latin text that a program wrapped would have passed this column with the next word. */
const LATIN_EDGE = 70;

/** Whether a line is long enough to have been broken by a program. */
export function fillsLine(text: string): boolean {
  return text.length >= (hasJapanese(text) ? MIN_WRAPPED_JAPANESE : MIN_WRAPPED_LATIN);
}

/** Whether a program broke the line: it is long, and its sentence goes on in the line right below. */
export function wrapsInto(text: string, below: string): boolean {
  if (endsClause(text)) return false;
  if (hasJapanese(text) || hasJapanese(below))
    return text.length >= MIN_WRAPPED_JAPANESE && leavesOpen(text) && continuesSentence(text, below);
  return text.length >= MIN_WRAPPED_LATIN && (endsSentence(below) || wrapsAtEdge(text, below));
}

/** The same for Latin and Cyrillic, told by the width of the line alone: a long heading above a sentence is none. */
export function wrapsAtEdge(text: string, below: string): boolean {
  if (text.length < MIN_WRAPPED_LATIN || endsClause(text) || hasJapanese(text) || hasJapanese(below)) return false;
  return continuesSentence(text, below) || !hasRoomFor(text, below, LATIN_EDGE);
}

/** Whether the first word of the line below would have stood in this line too, up to an edge in characters. */
export function hasRoomFor(text: string, below: string, edge: number): boolean {
  const space = below.indexOf(' ');
  return text.length + 1 + (space < 0 ? below.length : space) <= edge;
}

/** Whether a text may be a whole sentence that only lacks its full stop. */
export function mayBeFinished(text: string): boolean {
  return FINAL_FORM.test(text);
}

/** Whether a text ends in the past tense, as nearly all sentences of a declaration do. */
export function endsInPast(text: string): boolean {
  return /た$/u.test(text);
}

// A closing bracket leaves it open whether the sentence has ended; a rest that is itself long and complete is a new one.
function startsSentence(next: string): boolean {
  return next.length >= MIN_UNENDED_TAIL;
}

// 「首脳は、…」: what is the topic of a sentence is part of one, however short its line is.
const TOPIC = /は、/u;

/** Whether a line could be a heading by itself: short, one line, no sentence. */
export function looksLikeHeading(text: string): boolean {
  if (!/\p{L}/u.test(text)) return false;
  const japanese = hasJapanese(text);
  if (text.length > (japanese ? MAX_JAPANESE_HEADING : MAX_HEADING)) return false;
  if (/[。．，、,;；]$/u.test(text) || /[。！？]/u.test(text)) return false;
  if (japanese && TOPIC.test(text)) return false;
  if (japanese) return !STARTS_WITH_HIRAGANA.test(text) || !/[、，]/u.test(text);
  return /^[\p{Lu}\p{N}"“«(]/u.test(text) && !/[.!?:]$/u.test(text);
}

/** Whether a line is running text: it ends a sentence, or is longer than any heading. */
export function looksLikeProse(text: string): boolean {
  return (
    endsSentence(text) ||
    TOPIC.test(text) ||
    (text !== '' && text.length > (hasJapanese(text) ? MAX_JAPANESE_HEADING : MAX_HEADING))
  );
}

/** Whether a text is a bare noun phrase, as items of lists are: short, without a comma and without a verb's ending. */
export function isNounPhrase(text: string): boolean {
  return (
    text.length <= MAX_NOUN_PHRASE && !endsSentence(text) && !/[、，。]/u.test(text) && !/[\u3041-\u309f]$/u.test(text)
  );
}
