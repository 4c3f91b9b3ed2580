import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { LabelStyle } from '../../numbering/index.ts';
import { labelRoom, widestRoom } from '../html/label-width.ts';
import type { OutputTree } from '../types.ts';
import { MINCHO_LABEL } from './fonts.ts';
import type { ListPlan, WordList } from './lists.ts';
import { ems, hangingOf } from './measures.ts';

/** word/numbering.xml: one abstract list for each list of the plan. */
export function numberingOptions(tree: OutputTree, plan: ListPlan): INumberingOptions {
  return { config: plan.lists.map((list) => ({ reference: list.reference, levels: listLevels(tree, list) })) };
}

function listLevels(tree: OutputTree, list: WordList): ILevelsOptions[] {
  if (list.literal !== null) {
    const { text, level } = list.literal;
    return [{ ...makeLevel(tree, list.family, level, text, labelRoom(text)), format: LevelFormat.NONE, text }];
  }
  return list.levels.map(({ style, start }, level) => {
    const number = levelNumber(style, level);
    return { ...makeLevel(tree, list.family, level, style?.name ?? ''), ...number, start };
  });
}

const HEADINGS = ['part_heading', 'theme_heading', 'section_heading'] as const;

/** `room`: what the label takes, in em; where it is not given, what the widest of its level does. */
function makeLevel(
  tree: OutputTree,
  family: WordList['family'],
  level: number,
  label: string,
  room?: number,
): ILevelsOptions {
  const kind =
    family === 'headings'
      ? HEADINGS[Math.min(level, HEADINGS.length - 1)]!
      : level === 0
        ? 'paragraph'
        : 'sub_paragraph';
  const depth = kind === 'sub_paragraph' ? level : 0;
  const indent = hangingOf(tree, kind, depth);
  const width = ems(room ?? widestRoom(tree, kind, depth));
  // Behind a label that is longer than its margin the tab would go to some stop of Word's own, and nearly touch it there.
  const stop = width > indent.hanging ? { leftTabStop: indent.left - indent.hanging + width } : {};
  return {
    level,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: { paragraph: { ...stop, indent }, ...(JAPANESE_SIGN.test(label) ? { run: { font: MINCHO_LABEL } } : {}) },
  };
}

// Signs and numerals that stand in a Latin font by default although a Japanese reader expects them full width.
const JAPANESE_SIGN = /[\u2150-\u27bf\u2e80-\uffff]/u;

function levelNumber(style: LabelStyle | null, level: number): Pick<ILevelsOptions, 'format' | 'text'> {
  if (style === null || (style.numeral === null && style.prefix === '')) return { format: LevelFormat.NONE, text: '' };
  if (style.numeral === null) return { format: LevelFormat.BULLET, text: style.prefix };
  return { format: style.word?.format ?? LevelFormat.DECIMAL, text: `${style.prefix}%${level + 1}${style.suffix}` };
}
