import { HEADING_RANK } from '../../model/kinds.ts';
import type { NumberingSettings } from '../../model/settings.ts';
import { inTextLabel, type LabelStyle, labelStyle } from '../../numbering/index.ts';
import type { OutputBlock, OutputTree } from '../types.ts';
import { fieldLabel } from './runs.ts';

/** Word's lists have nine levels: paragraphs, or parts, on the first. */
const LIST_LEVELS = 9;

/** One Word list. `literal` is the whole label of a list of one item: 12 bis and the like have no automatic form. */
export interface WordList {
  readonly reference: string;
  readonly family: 'text' | 'headings';
  /** Style and first number of each level. */
  readonly levels: readonly { readonly style: LabelStyle | null; readonly start: number }[];
  readonly literal: { readonly text: string; readonly level: number } | null;
}

/** Where a block stands: which list, which level; null for a block without a label. */
export interface ListPlace {
  readonly reference: string;
  readonly level: number;
  /** False where Word's REF would not print what a sentence prints: a bare sign, and 1、 with its comma. */
  readonly referable: boolean;
}

export interface ListPlan {
  readonly lists: readonly WordList[];
  readonly places: readonly (ListPlace | null)[];
}

/**
 * Assigns the blocks to Word lists so that Word, counting by itself, arrives at exactly the labels of the tree. The plan
 * simulates Word's counters: as long as the next number is the wanted one, a block joins the list that runs; where
 * it is not (a restart, a gap, sub-paragraphs below a literal number) a new list begins at the wanted number.
 */
export function planLists(tree: OutputTree): ListPlan {
  const planner = new ListPlanner(tree);
  const places = tree.blocks.map((block) => planner.place(block));
  return { lists: planner.lists, places };
}

/** A list while it runs: the last number of each level, undefined where the level has not been used since a restart. */
interface RunningList {
  readonly reference: string | null;
  readonly base: number;
  readonly style: string;
  readonly start: number;
  readonly counters: (number | undefined)[];
}

class ListPlanner {
  readonly lists: WordList[] = [];
  private readonly styles: Readonly<Record<WordList['family'], readonly (LabelStyle | null)[]>>;
  /**
   * The first list of a family has all nine levels, for people who go on in Word; a list that only restarts has those that
   * the text uses. (A thousand restarts with nine levels each take Word and us seconds.)
   */
  private readonly deepest: Readonly<Record<WordList['family'], number>>;
  private readonly begun = new Set<WordList['family']>();
  private readonly running: Record<WordList['family'], RunningList[]> = { text: [], headings: [] };

  constructor({ numbering, blocks }: OutputTree) {
    this.styles = { text: levelStyles('text', numbering), headings: levelStyles('headings', numbering) };
    this.deepest = { text: blocks.reduce((depth, block) => Math.max(depth, block.level), 0), headings: 2 };
  }

  place(block: OutputBlock): ListPlace | null {
    const rank = HEADING_RANK[block.kind];
    if (rank === 0 && block.kind !== 'paragraph' && block.kind !== 'sub_paragraph') return null;
    const family = rank > 0 ? 'headings' : 'text';
    const level = rank > 0 ? rank - 1 : block.level;
    const stack = this.running[family];
    while (stack.length > 0 && stack.at(-1)!.base > level) stack.pop();
    if (stack.at(-1)?.reference === null && stack.at(-1)!.base === level) stack.pop();
    const { label, number } = block;
    const style = number && labelStyle(number.style);
    if (label === null || number === null || !style || !isAutomatic(block, style)) {
      this.interrupt(stack, level);
      return label === null
        ? null
        : { reference: this.addLiteral(label, family, level), level, referable: isReferable(label) };
    }
    const list = this.listFor(stack, family, level, style, number.n);
    list.counters.length = level;
    list.counters[level] = number.n;
    return { reference: list.reference!, level, referable: style.numeral !== null && isReferable(label) };
  }

  private listFor(stack: RunningList[], family: WordList['family'], level: number, style: LabelStyle, n: number) {
    const top = stack.at(-1);
    if (top !== undefined && top.reference !== null && continues(top, level, style, n)) return top;
    while (stack.length > 0 && stack.at(-1)!.base >= level) stack.pop();
    const list = this.begin(family, level, style, n);
    stack.push(list);
    return list;
  }

  // What follows on deeper levels has no parent in the list that ran before, so it must not join it.
  private interrupt(stack: RunningList[], level: number): void {
    stack.push({ reference: null, base: level, style: '', start: 1, counters: [] });
  }

  private begin(family: WordList['family'], base: number, style: LabelStyle, start: number): RunningList {
    const reference = `${family}-${this.lists.length + 1}`;
    const first = !this.begun.has(family);
    this.begun.add(family);
    const levels = this.styles[family]
      .slice(0, first ? LIST_LEVELS : this.deepest[family] + 1)
      .map((own, level) => (level === base ? { style, start } : { style: own, start: own?.start ?? 1 }));
    this.lists.push({ reference, family, levels, literal: null });
    return { reference, base, style: style.name, start, counters: [] };
  }

  private addLiteral(text: string, family: WordList['family'], level: number): string {
    const reference = `literal-${this.lists.length + 1}`;
    this.lists.push({ reference, family, levels: [], literal: { text, level } });
    return reference;
  }
}

function isReferable(label: string): boolean {
  return fieldLabel(label) === fieldLabel(inTextLabel(label));
}

function isAutomatic({ number }: OutputBlock, style: LabelStyle): boolean {
  if (style.numeral === null) return true;
  const { n, inserted, alternative } = number!;
  return style.word !== null && inserted === 1 && alternative === 0 && n >= style.numeral.from && n <= style.word.to;
}

// A level that was skipped has no number of Word's that could be relied on, so every level above must be in use.
function continues(list: RunningList, level: number, style: LabelStyle, n: number): boolean {
  if (level < list.base || (level === list.base && style.name !== list.style)) return false;
  if (style.numeral === null) return true;
  for (let above = list.base; above < level; above++) if (list.counters[above] === undefined) return false;
  const last = list.counters[level];
  return n === (last === undefined ? (level === list.base ? list.start : style.start) : last + 1);
}

function levelStyles(family: WordList['family'], numbering: NumberingSettings): (LabelStyle | null)[] {
  const { part, theme, section, paragraph, subParagraph } = numbering;
  const names = family === 'headings' ? [part, theme, section] : [paragraph, ...subParagraph];
  return Array.from({ length: LIST_LEVELS }, (_, i) => labelStyle(names[Math.min(i, names.length - 1)]!));
}
