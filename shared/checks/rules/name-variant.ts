import type { CheckedBlock, Rule, Spot } from '../rule.ts';

const QUOTED = { ja: /「([^「」\n]{4,60})」/g, en: /[“"]([^“”"\n]{4,90})[”"]/g, ru: /«([^«»\n]{4,90})»/g } as const;
/** What two spellings of one name differ in: okurigana and particles, middle dots, long vowels, case, spaces, hyphens. */
const LOOSE = /[\p{sc=Hiragana}・ー\s‐-―'’-]/gu;
/** Names with less left than this are too much alike by chance. */
const LEAST_KEY = 4;
/** More names than this no text quotes. */
const MAX_NAMES = 5_000;

interface Quoted {
  readonly name: string;
  readonly from: number;
}

/** Rare spellings with the spelling of the rest. */
type Facts = ReadonlyMap<string, string>;

/** A quoted name that the text spells otherwise elsewhere (「…枠組み」, 「…枠組」). Widths are another rule's business. */
export const nameVariant: Rule<Facts> = {
  id: 'name-variant',
  level: 'warning',
  languages: ['ja', 'en', 'ru'],
  source: 'text',
  survey: (blocks) => {
    const groups = new Map<string, Map<string, number>>();
    for (const { name } of blocks.flatMap(namesOf).slice(0, MAX_NAMES)) {
      const key = keyOf(name);
      if ([...key].length < LEAST_KEY) continue;
      const spellings = groups.get(key) ?? new Map<string, number>();
      groups.set(key, spellings.set(name, (spellings.get(name) ?? 0) + 1));
    }
    return new Map([...groups.values()].flatMap(slips));
  },
  check: (block, variants) =>
    variants.size === 0
      ? []
      : namesOf(block).flatMap(({ name, from }): Spot[] => {
          const usual = variants.get(name);
          return usual === undefined
            ? []
            : [{ from, to: from + name.length, suggestion: usual, detail: { name: usual } }];
        }),
};

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(LOOSE, '');
}

/** The most frequent spelling is the usual one, the first of several; the rest are slips unless only the width differs. */
function slips(spellings: ReadonlyMap<string, number>): readonly (readonly [string, string])[] {
  if (spellings.size < 2) return [];
  const [usual] = [...spellings].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return [...spellings.keys()].flatMap((name) =>
    name.normalize('NFKC') === usual.normalize('NFKC') ? [] : [[name, usual] as const],
  );
}

const known = new WeakMap<CheckedBlock, readonly Quoted[]>();

function namesOf(block: CheckedBlock): readonly Quoted[] {
  let names = known.get(block);
  if (!names) {
    names = [...block.text.matchAll(QUOTED[block.language])].map((match) => ({
      name: match[1]!,
      from: match.index + 1,
    }));
    known.set(block, names);
  }
  return names;
}
