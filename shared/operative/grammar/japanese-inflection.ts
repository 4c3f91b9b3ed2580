// Dictionary forms from forms at a sentence's end. Written forms leave a few endings open (行った: 行う or 行る?); for those
// the kanji decides, and a verb that is in no list takes the most frequent reading.

const E_ROW = 'えけげせぜてでねべめれ';
const I_ROW = 'いきぎじちにびみり';
const A_TO_U: Readonly<Record<string, string>> = {
  わ: 'う',
  か: 'く',
  が: 'ぐ',
  さ: 'す',
  た: 'つ',
  な: 'ぬ',
  ば: 'ぶ',
  ま: 'む',
  ら: 'る',
};
const I_TO_U: Readonly<Record<string, string>> = {
  い: 'う',
  き: 'く',
  ぎ: 'ぐ',
  し: 'す',
  ち: 'つ',
  に: 'ぬ',
  び: 'ぶ',
  み: 'む',
  り: 'る',
};
/** Lone kanji that make a verb with する (対した: 対する), where 促した is 促す. */
const SURU_KANJI = /[対関達接属有適発反要資介課供講罰評約称欲害解化]$/u;
/** った after these is う (行った: 行う), after those つ (立った: 立つ); else る (図った: 図る). */
const U_KANJI =
  /(?:[行誓願謳担伴従争扱負問言合補賄誘拭払向思追救買習使違添沿補]|向か|終わ|合わ|関わ|整|養|培|疑|慕|揃|装|狙|競|失|祝|戦|伺|雇|覆|味わ|賑わ|賜|倣|買)$/u;
const TSU_KANJI = /[立持待保放勝断育打経]$/u;
/** んだ after these is ぶ (学んだ: 学ぶ); else む (進んだ: 進む). */
const BU_KANJI = /[学呼結及並喜選運遊飛忍叫]$/u;
/** いた after these is of the one-row kind (用いた: 用いる); else く (導いた: 導く). */
const ICHIDAN_I = /[用率報強老悔鋳]$/u;

/**
 * The dictionary form of a verb.
 * @param stem kanji (with kana in between) of the verb, `tail` the kana behind
 * @returns null where the kana are no verb's ending
 */
export function deinflect(stem: string, tail: string): string | null {
  const whole = stem + tail;
  if (/^し(?:た|ました|ます|ない|なかった|て)$/u.test(tail)) return fromShi(stem);
  if (/(?:に|と)し(?:た|て)?$/u.test(tail)) return whole.replace(/し(?:た|て)?$/u, 'する');
  const polite = /^(.*)(?:ました|ます|ません|ませんでした)$/u.exec(tail);
  if (polite) return fromContinuative(stem, polite[1]!);
  const negative = /^(.*)(?:ない|なかった|ず|ぬ|なければならない|ねばならない)$/u.exec(tail);
  if (negative) return fromNegative(stem, negative[1]!);
  const past = /^(.*)([ただてで])$/u.exec(tail);
  if (past && past[1] !== undefined) return fromPast(stem, past[1], past[2]!);
  if (/[うくぐすつぬぶむる]$/u.test(tail)) return whole;
  return null;
}

function fromShi(stem: string): string {
  const noun =
    /\p{Script=Katakana}$|[A-Za-z]$|\p{Script=Han}{2}$/u.test(stem) && !/見直$|取消$|引渡$|打出$/u.test(stem);
  return noun || SURU_KANJI.test(stem) ? `${stem}する` : `${stem}す`;
}

function fromPast(stem: string, kana: string, end: string): string | null {
  const before = stem + kana;
  const last = kana.at(-1) ?? '';
  const head = before.slice(0, -1);
  if (kana === '') return end === 'た' || end === 'て' ? `${stem}る` : null;
  if (last === 'っ') return head + (U_KANJI.test(head) ? 'う' : TSU_KANJI.test(head) ? 'つ' : 'る');
  if (last === 'ん') return head + (BU_KANJI.test(head) ? 'ぶ' : 'む');
  if (last === 'し') return `${head}す`;
  if (last === 'い')
    return end === 'だ' || end === 'で' ? `${head}ぐ` : ICHIDAN_I.test(head) ? `${before}る` : `${head}く`;
  if (E_ROW.includes(last) || I_ROW.includes(last)) return `${before}る`;
  return null;
}

function fromNegative(stem: string, kana: string): string | null {
  const last = kana.at(-1) ?? '';
  const before = stem + kana;
  if (kana === '') return `${stem}る`;
  const plain = A_TO_U[last];
  if (plain !== undefined) return before.slice(0, -1) + plain;
  return E_ROW.includes(last) || I_ROW.includes(last) ? `${before}る` : null;
}

function fromContinuative(stem: string, kana: string): string | null {
  const last = kana.at(-1) ?? '';
  const before = stem + kana;
  if (kana === '' || E_ROW.includes(last)) return `${before}る`;
  const plain = I_TO_U[last];
  return plain === undefined ? null : before.slice(0, -1) + plain;
}

/** How a verb ends before a comma (歓迎し、 認め、 促し、): what a verb of the ladder is looked up by. */
export function continuative(lemma: string): string {
  if (lemma.endsWith('する')) return `${lemma.slice(0, -2)}し`;
  const last = lemma.at(-1) ?? '';
  const stem = lemma.slice(0, -1);
  if (last === 'る' && (E_ROW + I_ROW).includes(stem.at(-1) ?? '')) return stem;
  const kana = Object.entries(I_TO_U).find(([, plain]) => plain === last)?.[0];
  return kana === undefined ? lemma : stem + kana;
}

/** How a verb is denied before a comma (支持せず、 認めないで、 促すことなく、). */
export function deniedContinuatives(lemma: string): readonly string[] {
  const stem = negativeStem(lemma);
  if (stem === null) return [];
  const sa = lemma.endsWith('する') ? `${lemma.slice(0, -2)}せ` : stem;
  return [`${sa}ず`, `${sa}ずに`, `${stem}ないで`, `${lemma}ことなく`];
}

function negativeStem(lemma: string): string | null {
  if (lemma.endsWith('する')) return `${lemma.slice(0, -2)}し`;
  const last = lemma.at(-1) ?? '';
  const stem = lemma.slice(0, -1);
  if (last === 'る' && (E_ROW + I_ROW).includes(stem.at(-1) ?? '')) return stem;
  const kana = Object.entries(A_TO_U).find(([, plain]) => plain === last)?.[0];
  return kana === undefined ? null : stem + kana;
}
