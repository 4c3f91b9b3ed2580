import type { FindingLevel } from '../model/finding.ts';
import type { BlockId } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import type { TextLanguage } from '../model/settings.ts';

/** A block as the rules see it. */
export interface CheckedBlock {
  readonly id: BlockId;
  readonly kind: BlockKind;
  /** Hard breaks as "\n", cross-references as U+FFFC; offsets equal ProseMirror's inside the block. */
  readonly text: string;
  /** Targets of the cross-references, in order. */
  readonly references: readonly BlockId[];
}

/** A place in a block that a rule speaks about; the runner adds the rest of the finding. */
export interface Spot {
  readonly from: number;
  readonly to: number;
  readonly suggestion?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/**
 * One rule, one file. A rule names no word of any one declaration: what it must know of a text (its terms, its own
 * majority) it surveys from the text, and where the survey does not decide, it is silent.
 */
export interface Rule<Facts = unknown> {
  /** Lower-case kebab; names the message, too. */
  readonly id: string;
  readonly level: FindingLevel;
  /** Languages it knows; a text in another is not checked by it. */
  readonly languages: readonly TextLanguage[];
  /** Where the rule comes from: a manual, a practice. English, for the explanation's foot. */
  readonly source: string;
  /** What the rule must know of the whole text. Linear in its length. */
  survey(blocks: readonly CheckedBlock[]): Facts;
  check(block: CheckedBlock, facts: Facts): readonly Spot[];
}

/** A rule that looks at one block alone. */
export function blockRule(rule: Omit<Rule<null>, 'survey'>): Rule<null> {
  return { ...rule, survey: () => null };
}

/** A spot for every match of a global pattern. */
export function spotsOf(
  text: string,
  pattern: RegExp,
  describe: (match: RegExpExecArray) => Omit<Spot, 'from' | 'to'> | null = () => ({}),
): readonly Spot[] {
  const spots: Spot[] = [];
  for (const match of text.matchAll(pattern)) {
    const described = describe(match);
    if (described) spots.push({ from: match.index, to: match.index + match[0].length, ...described });
  }
  return spots;
}

/** A majority that a text must show for its own use before the rest counts as a slip. */
export const CLEAR_MAJORITY = 3;

/** Whether `many` is a use that the text has settled on and `few` the slip. */
export function isMajority(many: number, few: number): boolean {
  return few > 0 && many >= CLEAR_MAJORITY * few;
}
