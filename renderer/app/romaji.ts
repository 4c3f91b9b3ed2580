/** The two ways of writing Japanese in Latin letters that people type: Hepburn (shi, tsu) and Kunrei (si, tu). */
export type Romaji = 'hepburn' | 'kunrei';

const VOWELS = ['a', 'i', 'u', 'e', 'o'] as const;

/** Rows of the fifty sounds by their Kunrei consonant; "-" where a row has no such sound. */
const ROWS: readonly (readonly [consonant: string, kana: string])[] = [
  ['', 'あいうえお'],
  ['k', 'かきくけこ'],
  ['g', 'がぎぐげご'],
  ['s', 'さしすせそ'],
  ['z', 'ざじずぜぞ'],
  ['t', 'たちつてと'],
  ['d', 'だ--でど'],
  ['n', 'なにぬねの'],
  ['h', 'はひふへほ'],
  ['b', 'ばびぶべぼ'],
  ['p', 'ぱぴぷぺぽ'],
  ['m', 'まみむめも'],
  ['y', 'や-ゆ-よ'],
  ['r', 'らりるれろ'],
  ['w', 'わ---を'],
];

/** Sounds of words from abroad, and those that are written otherwise than they sound. */
const FURTHER: Readonly<Record<string, string>> = {
  ぢ: 'zi',
  づ: 'zu',
  ん: 'n',
  ゔ: 'vu',
  ふぁ: 'fa',
  ふぃ: 'fi',
  ふぇ: 'fe',
  ふぉ: 'fo',
  てぃ: 'ti',
  でぃ: 'di',
  とぅ: 'tu',
  どぅ: 'du',
  うぃ: 'wi',
  うぇ: 'we',
  うぉ: 'wo',
  ゔぁ: 'va',
  ゔぃ: 'vi',
  ゔぇ: 've',
  ゔぉ: 'vo',
  しぇ: 'sye',
  ちぇ: 'tye',
  じぇ: 'zye',
};

const FROM_ABROAD = new Set(['てぃ', 'とぅ']);

const SMALL_Y: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' };

/** Kunrei to Hepburn, sound by sound. */
const HEPBURN: readonly (readonly [RegExp, string])[] = [
  [/^sy/, 'sh'],
  [/^ty/, 'ch'],
  [/^zy/, 'j'],
  [/^si$/, 'shi'],
  [/^ti$/, 'chi'],
  [/^tu$/, 'tsu'],
  [/^hu$/, 'fu'],
  [/^zi$/, 'ji'],
];

const SYLLABLES: ReadonlyMap<string, string> = new Map([
  ...ROWS.flatMap(([consonant, kana]) =>
    [...kana].flatMap((sign, i): [string, string][] => (sign === '-' ? [] : [[sign, consonant + VOWELS[i]!]])),
  ),
  ...ROWS.filter(([consonant]) => !['', 'd', 'w', 'y'].includes(consonant)).flatMap(([consonant, kana]) =>
    Object.entries(SMALL_Y).map(([small, vowel]): [string, string] => [
      `${[...kana][1]}${small}`,
      `${consonant}y${vowel}`,
    ]),
  ),
  ...Object.entries(FURTHER),
]);

/** Katakana as hiragana; everything else as it is. */
export function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
}

/** Kana in Latin letters; what is no kana stays. A long vowel is written as its kana are: hyouji. */
export function romanize(text: string, way: Romaji): string {
  const kana = [...toHiragana(text)];
  let out = '';
  let doubled = false;
  for (let i = 0; i < kana.length; i++) {
    const sign = kana[i]!;
    if (sign === 'っ') {
      doubled = true;
      continue;
    }
    const pair = sign + (kana[i + 1] ?? '');
    const two = pair === sign ? undefined : SYLLABLES.get(pair);
    const one = SYLLABLES.get(sign);
    if (sign === 'ー') out += /[aiueo]$/.exec(out)?.[0] ?? '';
    else {
      // てぃ and とぅ are the same in both: ち and つ have Hepburn's own letters.
      const sound = FROM_ABROAD.has(pair) ? two! : spell(two ?? one ?? sign, way);
      if (doubled && /^[a-z]/.test(sound)) out += sound.startsWith('ch') ? 't' : sound[0];
      // たんい is not たに.
      if (kana[i - 1] === 'ん' && /^[aiueoy]/.test(sound)) out += "'";
      out += sound;
      if (two !== undefined) i++;
    }
    doubled = false;
  }
  return out;
}

function spell(sound: string, way: Romaji): string {
  return way === 'kunrei' ? sound : HEPBURN.reduce((text, [from, to]) => text.replace(from, to), sound);
}

/** Every spelling of a sound that people type, down to one; the last lines are for a sound that is not finished yet. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/['’\s-]/g, ''],
  [/[āâ]/g, 'a'],
  [/[īî]/g, 'i'],
  [/[ūû]/g, 'u'],
  [/[ēê]/g, 'e'],
  [/[ōô]/g, 'o'],
  [/m(?=[bpm])/g, 'n'],
  [/[tc](?=ch)/g, 't'],
  [/(?:sh|sy)i/g, 'si'],
  [/(?:ch|ty|cy)i/g, 'ti'],
  [/ts/g, 't'],
  [/fu/g, 'hu'],
  [/(?:jy?|zy)i/g, 'zi'],
  [/sh(?=[aueo])/g, 'sy'],
  [/ch(?=[aueo])/g, 'ty'],
  [/jy?(?=[aueo])/g, 'zy'],
  [/dz?u/g, 'zu'],
  [/nn/g, 'n'],
  [/o[ou]+/g, 'o'],
  [/uu+/g, 'u'],
  [/sh$/, 's'],
  [/c$|ch$/, 't'],
  [/j$/, 'z'],
  [/f$/, 'h'],
];

/** One form for all spellings of the same sounds: sho, shou, syô and しょう are one. */
export function foldRomaji(text: string): string {
  const latin = romanize(text.normalize('NFKC').toLowerCase(), 'kunrei');
  return FOLDS.reduce((folded, [from, to]) => folded.replace(from, to), latin);
}
