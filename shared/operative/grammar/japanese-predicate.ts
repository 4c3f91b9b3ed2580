import type { Ladder, Modality } from '../types.ts';
import { type Denial, readDenial } from './japanese-denial.ts';
import { deinflect } from './japanese-inflection.ts';

/** A predicate inside a sentence; offsets are those of the sentence. */
export interface Predicate {
  readonly from: number;
  readonly to: number;
  /** Passive and causative are kept: 開催される, 完了させる. */
  readonly lemma: string;
  /** The same verb in the active voice: what a ladder knows. */
  readonly active: string;
  readonly modality: Modality | null;
  readonly negated: boolean;
}

const NOUN = '\\p{Script=Han}々〆ヶ\\p{Script=Katakana}ーA-Za-zＡ-Ｚａ-ｚ';
/** する with what may follow it at a sentence's end. */
const SURU =
  'し(?:た|ました|て[ぁ-ん]*|つつある|な(?:い|かった|ければな[ぁ-ん]+)|ません(?:でした)?|よう|たい|ます)' +
  '|する(?:こと(?:[がはも]でき[ぁ-ん]+|と[ぁ-ん]+)?|ものと[ぁ-ん]+|もの|べき[ぁ-ん]*)?' +
  '|す(?:べき[ぁ-ん]*)|さ(?:れ[ぁ-ん]*|せ[ぁ-ん]*)|せ(?:ず|ぬ|ねばな[ぁ-ん]+)|でき[ぁ-ん]+';
const SURU_VERB = new RegExp(`([${NOUN}]+)[をも]?(${SURU})$`, 'u');
const COPULA = new RegExp(`([${NOUN}]+|こと)(で(?:ある|あった|あり|す|した|はない|はなかった)|だった|だ)$`, 'u');
const EXISTENCE = new RegExp(`([${NOUN}]+)が(あ(?:る|った|ります)|な(?:い|かった))$`, 'u');
const DECISION = /(こと)(?:と(?:した|する|している|します|しました)|に(?:した|する))$/u;
/** Kanji and kana in turns, as compound verbs are written (立ち上げた, 呼びかける, 申し合わせた). */
const NATIVE_VERB = /((?:\p{Script=Han}[ちりいきしみびえけせてねめれげべぎじ])?\p{Script=Han}{1,2})([ぁ-ん]{1,14})$/u;
const ADJECTIVE = /(\p{Script=Han}+(?:し|き|さ)?)(い|かった)$/u;
/** "に関し、" and the like end in し without being a verb's first half. */
const POSTPOSITION = /^[関対通際応資]し/u;
/** Adverbs that are written like the noun they stand before. */
const ADVERB = /^(?:一層|今後|随時|早期|直ちに|共同|相互|全面|強力)(?=\p{Script=Han}{2})/u;

/** Predicates end within so many characters; patterns that are tied to the end are not tried on a whole sentence. */
const TAIL = 64;

/** The predicate at the end of a sentence, null where there is none. */
export function readPredicate(body: string, ladder: Ladder): Predicate | null {
  const cut = Math.max(0, body.length - TAIL);
  const tail = body.slice(cut);
  const denial = readDenial(tail);
  const inner = denial && readPlain(denial.inner, ladder);
  const found = denial && inner ? denied(inner, denial, tail) : readPlain(tail, ladder);
  return found && { ...found, from: found.from + cut, to: found.to + cut };
}

function readPlain(tail: string, ladder: Ladder): Predicate | null {
  return readDecision(tail) ?? readSuru(tail, ladder) ?? readExistence(tail) ?? readCopula(tail) ?? readNative(tail);
}

function denied(inner: Predicate, { turns, isDuty }: Denial, tail: string): Predicate {
  const modality = isDuty ? 'must' : inner.modality;
  return { ...inner, to: tail.length, modality, negated: inner.negated !== turns };
}

function readDecision(body: string): Predicate | null {
  const match = DECISION.exec(body);
  if (match === null) return null;
  return predicate(match.index, body, 'こととする');
}

function readSuru(body: string, ladder: Ladder): Predicate | null {
  const match = SURU_VERB.exec(body);
  if (match === null) return null;
  let [, stem = '', tail = ''] = match;
  let from = match.index;
  if (!ladder.knows('ja', `${stem}する`)) {
    const adverb = ADVERB.exec(stem)?.[0] ?? '';
    from += adverb.length;
    stem = stem.slice(adverb.length);
  }
  const lone = /^\p{Script=Han}$/u.test(stem) || !/^(?:す|せ|さ|でき)/u.test(tail);
  const active = (lone ? deinflect(stem, plainPast(tail)) : null) ?? `${stem}する`;
  const voice = /^(?:され|させ)/u.exec(tail)?.[0];
  return { from, to: body.length, lemma: voice ? `${stem}${voice}る` : active, active, ...moodOf(tail) };
}

// 促した and 強調した end alike: what a lone kanji before した stands for, the inflection table knows.
function plainPast(tail: string): string {
  return tail.startsWith('し') ? 'した' : tail;
}

function readExistence(body: string): Predicate | null {
  const match = EXISTENCE.exec(body);
  if (match === null) return null;
  return predicate(match.index, body, `${match[1]}がある`, match[2]!.startsWith('な'));
}

function readCopula(body: string): Predicate | null {
  const match = COPULA.exec(body);
  if (match === null) return null;
  const [, noun = '', tail = ''] = match;
  // 「…べきである」「…することである」: the noun is no predicate of its own.
  if (noun === 'こと') return null;
  return predicate(match.index, body, `${noun}である`, /な/u.test(tail));
}

function readNative(body: string): Predicate | null {
  const match = NATIVE_VERB.exec(body);
  if (match === null) return null;
  let [, stem = '', tail = ''] = match;
  let from = match.index;
  if (POSTPOSITION.test(stem)) {
    from += 2;
    stem = stem.slice(2);
  }
  const { base, ...mood } = splitMood(tail);
  const lemma = deinflect(stem, base);
  if (lemma !== null) return { from, to: body.length, lemma, active: lemma, ...mood };
  const adjective = ADJECTIVE.exec(body);
  if (adjective === null) return null;
  return predicate(adjective.index, body, `${adjective[1]}い`);
}

function predicate(from: number, body: string, lemma: string, negated = false): Predicate {
  return { from, to: body.length, lemma, active: lemma, modality: null, negated };
}

const OBLIGATION = /な(?:ければ|くては)な|ねばな/u;

function moodOf(tail: string): Pick<Predicate, 'modality' | 'negated'> {
  const negated =
    /(?:な(?:い|かった)|(?<=[ぁ-ん])ず|せぬ|ません(?:でした)?|てはな[ぁ-ん]+)$/u.test(tail) && !OBLIGATION.test(tail);
  return { modality: modalityOf(tail), negated };
}

function modalityOf(tail: string): Modality | null {
  if (OBLIGATION.test(tail) || /てはな/u.test(tail)) return 'must';
  if (/べき/u.test(tail)) return 'should';
  if (/こと[がはも]でき|^でき/u.test(tail)) return 'can';
  if (/ものと(?:する|します)/u.test(tail)) return 'shall';
  if (/(?:たい|よう)$/u.test(tail)) return 'wish';
  return null;
}

/** Takes from a verb's ending what is not its inflection: ている, べきである, ことができる. */
function splitMood(tail: string): { readonly base: string } & Pick<Predicate, 'modality' | 'negated'> {
  const mood = moodOf(tail);
  const base = tail
    .replace(
      /(?:べき(?:で(?:ある|あった|はない|す))?|こと(?:[がはも](?:でき[ぁ-ん]+)|である)?|もの(?:とする|である)?)$/u,
      '',
    )
    .replace(
      /([てで])(?:い(?:る|た|ます|ました|ない|なかった|く|きたい)|き(?:た|ました)|おり(?:ます)?|は(?:ならない))$/u,
      '$1',
    );
  return { base, ...mood };
}
