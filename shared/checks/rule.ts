import type { FindingLevel } from '../model/finding.ts';
import type { BlockId } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import type { TextLanguage } from '../model/settings.ts';
import type { DocumentLabels } from '../numbering/index.ts';

/** A block as the rules see it. */
export interface CheckedBlock {
  readonly id: BlockId;
  readonly kind: BlockKind;
  /** Hard breaks as "\n", cross-references as U+FFFC; offsets equal ProseMirror's inside the block. */
  readonly text: string;
  /** Targets of the cross-references, in order. */
  readonly references: readonly BlockId[];
  /** Blocks it was split from or merged with. */
  readonly from: readonly BlockId[];
  /** The document's language. */
  readonly language: TextLanguage;
  /** Whether it is written in the document's language: only then do the rules of that language speak about it. */
  readonly native: boolean;
}

/** An earlier state of the text: the last draft, or the text as it was opened. */
export interface Baseline {
  readonly blocks: readonly CheckedBlock[];
  readonly labels: DocumentLabels;
}

/** What a survey may ask of the text besides the blocks of its language. */
export interface CheckedText {
  readonly language: TextLanguage;
  /** Every block, of whatever language, in order. */
  readonly all: readonly CheckedBlock[];
  readonly labels: DocumentLabels;
  /** Null where the text has no earlier state: rules that compare are silent then. */
  readonly baseline: Baseline | null;
  /** The dossier's participants as people wrote them; empty where the text lies in no dossier. */
  readonly participants: readonly string[];
}

/** A place in a block that a rule speaks about; the runner adds the rest of the finding. */
export interface Spot {
  readonly from: number;
  readonly to: number;
  readonly suggestion?: string;
  /** The block that a live reference in the place of these words would point at. */
  readonly target?: BlockId;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** The official guide to Japanese official texts (文化審議会, 2022), which most Japanese rules go by; sections follow. */
export const OFFICIAL_STYLE = '公用文作成の考え方 (2022)';

/**
 * One rule, one file. A rule names no word of any one declaration: what it must know of a text (its terms, its own
 * majority) it surveys from the text, and where the survey does not decide, it is silent.
 */
export interface Rule<Facts = unknown> {
  /** Lower-case kebab; names the message, too. */
  readonly id: string;
  readonly level: FindingLevel;
  /** Languages it knows; a text in another is not checked by it. `any`: it looks at no words. */
  readonly languages: readonly TextLanguage[] | 'any';
  /** Where the rule comes from: a work and its section as it is cited, or a key of `SOURCES` in the messages. */
  readonly source: string;
  /** What the rule must know of the whole text, from the blocks in a language it knows. Linear in their length. */
  survey(blocks: readonly CheckedBlock[], text: CheckedText): Facts;
  check(block: CheckedBlock, facts: Facts): readonly Spot[];
}

/** A rule that looks at one block alone. */
export function blockRule(rule: Omit<Rule<null>, 'survey'>): Rule<null> {
  return { ...rule, survey: () => null };
}

const NONE: readonly Spot[] = [];

/** A spot for every match of a global pattern. */
export function spotsOf(
  text: string,
  pattern: RegExp,
  describe: (match: RegExpExecArray) => Omit<Spot, 'from' | 'to'> | null = () => ({}),
): readonly Spot[] {
  if (!pattern.global) throw new RangeError('Spots are found by a global pattern');
  // Not matchAll: it copies the pattern for each of half a million calls, of which few find anything.
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const spots: Spot[] = [];
  for (; match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    const described = describe(match);
    if (described) spots.push({ from: match.index, to: match.index + match[0].length, ...described });
  }
  return spots;
}

/** A majority that a text must show for its own use before the rest counts as a slip. */
const CLEAR_MAJORITY = 3;

/** Whether `many` is a use that the text has settled on and `few` the slip. */
export function isMajority(many: number, few: number): boolean {
  return few > 0 && many >= CLEAR_MAJORITY * few;
}
