/** Stems of the Russian ordinals 1 to 19 and the tens; the endings carry gender, number and case. */
const SMALL = [
  'перв',
  'втор',
  'трет',
  'четверт',
  'пят',
  'шест',
  'седьм',
  'восьм',
  'девят',
  'десят',
  'одиннадцат',
  'двенадцат',
  'тринадцат',
  'четырнадцат',
  'пятнадцат',
  'шестнадцат',
  'семнадцат',
  'восемнадцат',
  'девятнадцат',
] as const;
const TENS_STEMS = ['двадцат', 'тридцат', 'сороков', 'пятидесят'] as const;
const TENS_WORDS = ['двадцать', 'тридцать', 'сорок', 'пятьдесят'] as const;
/** The largest ordinal that is written in words here; above it texts write 60-й. */
const LARGEST_RUSSIAN = 59;

/** Forms of an adjective that differ in sound: masculine, neuter and feminine nominative, then the oblique ones. */
const FORMS = ['m', 'n', 'f', 'f-acc', 'f-obl', 'gen', 'dat', 'ins', 'loc', 'pl', 'pl-gen', 'pl-ins'] as const;
export type RussianForm = (typeof FORMS)[number];

const PLAIN = ['ый', 'ое', 'ая', 'ую', 'ой', 'ого', 'ому', 'ым', 'ом', 'ые', 'ых', 'ыми'];
const STRESSED = ['ой', ...PLAIN.slice(1)];
const SOFT = ['ий', 'ье', 'ья', 'ью', 'ьей', 'ьего', 'ьему', 'ьим', 'ьем', 'ьи', 'ьих', 'ьими'];

function endingsOf(stem: string): readonly string[] {
  if (stem === 'трет') return SOFT;
  return ['втор', 'шест', 'седьм', 'восьм', 'сороков'].includes(stem) ? STRESSED : PLAIN;
}

function stemOf(n: number): { head: string; stem: string } {
  if (n < 20) return { head: '', stem: SMALL[n - 1]! };
  const tens = Math.floor(n / 10) - 2;
  if (n % 10 === 0) return { head: '', stem: TENS_STEMS[tens]! };
  return { head: `${TENS_WORDS[tens]!} `, stem: SMALL[(n % 10) - 1]! };
}

interface Reading {
  readonly value: number;
  readonly forms: readonly RussianForm[];
}

/** Every form of every ordinal; «четвертый» also stands for «четвёртый». */
const READINGS: ReadonlyMap<string, Reading> = (() => {
  const readings = new Map<string, Reading>();
  for (let value = 1; value <= LARGEST_RUSSIAN; value++) {
    for (const form of FORMS) {
      const word = printRussianOrdinal(value, form)!;
      for (const spelling of new Set([word, word.replace('четверт', 'четвёрт')])) {
        const known = readings.get(spelling);
        readings.set(spelling, { value, forms: known ? [...known.forms, form] : [form] });
      }
    }
  }
  return readings;
})();

/** For building patterns: whatever begins like an ordinal; `readRussianOrdinal` knows which are. */
export const RUSSIAN_ORDINALS = `(?:(?:${TENS_WORDS.join('|')})[ \\u00a0])?(?:${[...TENS_STEMS, ...SMALL, 'четвёрт'].join('|')})\\p{L}{2,4}`;

/**
 * Number and form of an ordinal. «второй» is masculine or feminine: the noun that follows decides, and where it does
 * not, `form` is null and the word cannot be put into another number.
 */
export function readRussianOrdinal(word: string, noun: string): { value: number; form: RussianForm | null } | null {
  const reading = READINGS.get(word.toLowerCase().replace('\u00a0', ' '));
  if (!reading) return null;
  const [only] = reading.forms;
  if (reading.forms.length === 1) return { value: reading.value, form: only! };
  const masculine = /[бвгджзклмнпрстфхцчшщ]$/i.test(noun);
  const feminine = /(?:[иыею]|[оеё]й)$/i.test(noun);
  const form = masculine ? 'm' : feminine ? 'f-obl' : null;
  return { value: reading.value, form: form && reading.forms.includes(form) ? form : null };
}

/** 21, 'gen' → «двадцать первого»; null above `LARGEST_RUSSIAN`. */
export function printRussianOrdinal(n: number, form: RussianForm): string | null {
  if (!Number.isInteger(n) || n < 1 || n > LARGEST_RUSSIAN) return null;
  const { head, stem } = stemOf(n);
  return head + stem + endingsOf(stem)[FORMS.indexOf(form)]!;
}
