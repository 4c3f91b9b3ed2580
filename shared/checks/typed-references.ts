import type { BlockId } from '../model/ids.ts';
import type { DocumentLabels } from '../numbering/index.ts';
import type { CheckedBlock } from './rule.ts';

/** A number of a paragraph that was typed by hand: 「第13項」, 「上記(13)」, "paragraph 13", «пункт 13». */
export interface TypedReference {
  /** What a live reference would stand for: the number, with its brackets and 第…項. */
  readonly from: number;
  readonly to: number;
  /** As typed, for `findByLabel`. */
  readonly number: string;
  /** Whether the words say that this text is meant (上記, "of this Declaration"), and not another document. */
  readonly own: boolean;
}

const N = '[0-9０-９]{1,3}(?: ?(?:bis|ter|quater|alt))?';
const BRACKETED = `[（(]${N}[）)]`;

const OWN_JA = '(?:上記|前記|前述|下記|後記|(?:本|この)(?:宣言|声明|共同声明|文書))(?:の)?';
// 決議第2231号第13項, 憲章第7項, 同条約の第3項: a noun or の before it names another document.
const JA = new RegExp(
  `(?<own>${OWN_JA})(?<number>${BRACKETED}|第${N}(?:項|パラグラフ)|パラグラフ${N})|(?<![\\p{sc=Han}\\p{sc=Katakana}\\p{sc=Latin}ー0-9０-９」』）)の])(?<bare>第${N}(?:項|パラグラフ)|パラグラフ${N})`,
  'gu',
);
const JA_MORE = new RegExp(`^(?:及び|並びに|から|まで|、|・|と|[〜～–-])(${BRACKETED}|第${N}項)`, 'u');

const NUMBER = `\\(?${N}\\)?`;
const EN = new RegExp(
  `\\b(?<above>the above(?:-mentioned)? |aforementioned )?(?:paragraphs?|paras?\\.?) (?<number>${NUMBER})(?! ?[%0-9])`,
  'gi',
);
const EN_MORE = new RegExp(`^(?:,|,? and| to| or|–|-) ?(${NUMBER})(?![%0-9])`, 'i');
const EN_OWN = /^ (?:of (?:this|the present|our)\b|above\b|below\b)/i;
const EN_OTHER = /^(?: \w+)? of (?!this\b|the present\b|our\b)/i;

const RU = new RegExp(
  `(?<!\\p{L})(?:пункт(?:а|е|у|ом|ы|ах|ам|ов|ами)?|п\\.|пп\\.)[ \\u00a0](?<number>${NUMBER})`,
  'giu',
);
const RU_MORE = new RegExp(`^(?:,| и|–|-) ?(${NUMBER})(?![%0-9])`, 'i');
const RU_OWN = /^ (?:настоящ|данн|наш|выше|ниже)/i;
// A noun in the genitive behind the number names another document.
const RU_OTHER = /^ (?!настоящ|данн|наш|выше|ниже|и )\p{L}/iu;

/** The typed references of a block, in order. Numbers that belong to another document are left out. */
export function findTypedReferences({ text, language }: CheckedBlock): readonly TypedReference[] {
  if (language === 'ja')
    return /[0-9０-９]/.test(text) ? walk(text, JA, JA_MORE, (_, match) => match.groups?.own !== undefined) : [];
  const [pattern, more, own, other] =
    language === 'en' ? [EN, EN_MORE, EN_OWN, EN_OTHER] : [RU, RU_MORE, RU_OWN, RU_OTHER];
  return walk(text, pattern, more, (rest, match) => {
    if (other.test(rest)) return null;
    return own.test(rest) || match.groups?.above !== undefined;
  });
}

/** `isOwn` answers null where the words behind the last number say that another document is meant. */
function walk(
  text: string,
  pattern: RegExp,
  more: RegExp,
  isOwn: (rest: string, match: RegExpExecArray) => boolean | null,
): readonly TypedReference[] {
  let read = 0;
  return [...text.matchAll(pattern)].flatMap((match): TypedReference[] => {
    // 第3項及び第5項: the second was read along with the first.
    if (match.index < read) return [];
    const number = match.groups?.number ?? match.groups?.bare ?? '';
    let end = match.index + match[0].length;
    const places = [{ from: end - number.length, to: end }];
    for (let next = more.exec(text.slice(end)); next; next = more.exec(text.slice(end))) {
      end += next[0].length;
      places.push({ from: end - next[1]!.length, to: end });
    }
    read = end;
    const own = isOwn(text.slice(end), match);
    if (own === null) return [];
    return places.map((place) => ({ ...place, number: bareNumber(text.slice(place.from, place.to)), own }));
  });
}

function bareNumber(typed: string): string {
  return typed.replace(/^第|^パラグラフ|項$|パラグラフ$/g, '').replace(/パラグラフ$/, '');
}

/** The paragraph that a typed number means; null where there is none, or several (numbers that begin anew in each part). */
export function targetOf({ number }: TypedReference, labels: DocumentLabels): BlockId | null {
  const found = labels.findByLabel(number).filter((id) => labels.kinds[labels.indexOf(id)] === 'paragraph');
  return found.length === 1 ? found[0]! : null;
}
