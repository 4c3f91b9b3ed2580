import { hasJapanese } from '../source/script.ts';
import type { ClassifiedRow } from './classify.ts';
import { ENDS_OPEN_LATIN, endsClause, looksLikeHeading, looksLikeProse, startsInside } from './sentence.ts';

/** What a line of the head of the document is; 'rest' goes on with the line above. */
export type FrontKind = 'title' | 'subtitle' | 'note' | 'rest';

/** A head has few lines; a text whose first hundred lines are all short is a list, not a title. */
const MAX_HEAD_LINES = 12;
/** A remark in parentheses is short: （訳）, (Provisional translation), （令和7年12月20日）. */
const MAX_NOTE = 80;
const PARENTHESISED = /^[（(〔［[][^（(〔［[\]］〕)）]*[\]］〕)）]$/u;
const NOTE_SIGN = /^(?:※|[*＊]{1,2}[ \u3000])/u;
const DATE =
  /[0-9０-９〇一二三四五六七八九十元]+年[\s\u3000]*[0-9０-９一二三四五六七八九十]+月|\b(?:1[89]|20)[0-9]{2}\b(?:\s*г(?:ода|\.))?[,.]?$/u;
const STARTS_SMALL = /^\p{Ll}/u;

/** Whether a line is a remark about the text: wholly in parentheses, or behind a ※. */
export function looksLikeNote(text: string): boolean {
  return text.length <= MAX_NOTE && (PARENTHESISED.test(text) || NOTE_SIGN.test(text));
}

/**
 * The kinds of the lines before the text proper, by index of the row. The title is the last line that is neither a remark
 * nor a date nor the rest of the line above; what stands before it names the meeting, what stands after it place and date.
 */
export function readFront(rows: readonly ClassifiedRow[]): ReadonlyMap<number, FrontKind> {
  const lines: number[] = [];
  let next: ClassifiedRow | null = null;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.blank) continue;
    if (row.reading !== null || row.atx > 1 || opensBody(row.passage.text) || runsOn(row, rows[i + 1] ?? null)) {
      next = row;
      break;
    }
    lines.push(i);
    if (lines.length > MAX_HEAD_LINES) return new Map();
  }
  const kinds = new Map<number, FrontKind>();
  const rest = new Set(lines.filter((i) => lines.includes(i - 1) && goesOn(rows[i - 1]!, rows[i]!)));
  const names = lines.filter((i) => !rest.has(i) && !looksLikeNote(rows[i]!.passage.text));
  const headingBelow = leadsIntoBody(rows, lines, names, next);
  if (headingBelow) names.pop();
  const title = findTitle(names, rows);
  for (const i of lines) {
    if (headingBelow && i === lines.at(-1)) continue;
    kinds.set(i, rest.has(i) ? 'rest' : i === title ? 'title' : names.includes(i) ? 'subtitle' : 'note');
  }
  return kinds;
}

function findTitle(names: readonly number[], rows: readonly ClassifiedRow[]): number | null {
  const marked = names.find((i) => rows[i]!.atx === 1);
  if (marked !== undefined) return marked;
  const text = (i: number) => rows[i]!.passage.text;
  const loud = names.filter((i) => /\p{Lu}{2}/u.test(text(i)) && text(i) === text(i).toUpperCase());
  if (loud.length === 1) return loud[0]!;
  const able = names.filter((i) => !DATE.test(text(i)) && !STARTS_SMALL.test(text(i)));
  return able.at(-1) ?? names[0] ?? null;
}

// What a line of a title starts with only where the line above is not whole: a preposition, whatever its case.
const JOINING =
  /^(?:of|and|or|on|for|in|with|between|by|to|from|at|и|или|о|об|по|в|во|на|с|со|между|для|к|от|из|при)(?=\s)/iu;

/** Whether a line of the head is the rest of the line right above it. */
function goesOn({ passage: { text: above }, atx }: ClassifiedRow, { passage: { text }, atx: marked }: ClassifiedRow) {
  if (atx > 0 || marked > 0 || [above, text].some((line) => looksLikeNote(line) || DATE.test(line))) return false;
  if (hasJapanese(above) || hasJapanese(text)) return startsInside(text) && !endsClause(above);
  return JOINING.test(text) || ENDS_OPEN_LATIN.test(above);
}

// Running text, and clauses that go on ("The General Assembly,"), are no line of a title.
function opensBody(text: string): boolean {
  return looksLikeProse(text) || /[,;:、，；：]$/u.test(text);
}

/** A line of a title is shorter than a line of running text that a program wrapped. */
const MIN_WRAPPED = 50;

/** Whether a line is wrapped running text: long, and its sentence goes on in the very next line. */
export function runsOn({ line, passage }: ClassifiedRow, next: ClassifiedRow | null): boolean {
  if (next === null || next.blank || next.line.number !== line.number + 1) return false;
  return passage.text.length >= MIN_WRAPPED && STARTS_SMALL.test(next.passage.text);
}

/**
 * Whether the last of these lines is a heading of the text: it stands right above the first label, and either a remark
 * or a marked title above it shows that the title is over, or such bare lines stand above labels further down too.
 */
function leadsIntoBody(
  rows: readonly ClassifiedRow[],
  lines: readonly number[],
  names: readonly number[],
  next: ClassifiedRow | null,
): boolean {
  const last = lines.at(-1);
  if (last === undefined || names.at(-1) !== last || next === null || next.reading === null) return false;
  const text = rows[last]!.passage.text;
  if (names.length < 2) return BRACKETED.test(text) && hasBareHeading(rows, last, (other) => BRACKETED.test(other));
  if (lines.length > names.length || rows[names[0]!]!.atx === 1) return true;
  return hasBareHeading(rows, last, looksLikeHeading);
}

/** 【甲】: brackets that only headings have. */
const BRACKETED = /^【.*】$|^〈.*〉$|^《.*》$/u;

function hasBareHeading(rows: readonly ClassifiedRow[], after: number, looksRight: (text: string) => boolean): boolean {
  let bare: ClassifiedRow | null = null;
  for (let i = after + 1; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.blank) continue;
    if (row.reading !== null && bare !== null) return true;
    bare =
      row.reading === null && row.atx === 0 && looksRight(row.passage.text) && !looksLikeNote(row.passage.text)
        ? row
        : null;
  }
  return false;
}
