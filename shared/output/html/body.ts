import type { BlockKind } from '../../model/kinds.ts';
import { anchorNames } from '../anchors.ts';
import { attributes, escapeMarkup } from '../markup.ts';
import { groupReadings } from '../readings.ts';
import type { OutputBlock, OutputMark, OutputOptions, OutputRun, OutputTree } from '../types.ts';
import { runsIn } from './label-width.ts';

const TAGS: Readonly<Record<BlockKind, string>> = {
  title: 'h1',
  subtitle: 'p',
  note: 'p',
  chapeau: 'p',
  part_heading: 'h2',
  theme_heading: 'h3',
  section_heading: 'h4',
  paragraph: 'p',
  sub_paragraph: 'p',
  continuation: 'p',
};

type ReferenceRun = Extract<OutputRun, { readonly type: 'reference' }>;
type Direction = OutputOptions['direction'];

const MARK_TAGS: Readonly<Record<OutputMark, readonly [open: string, close: string]>> = {
  italic: ['<em>', '</em>'],
  bold: ['<strong>', '</strong>'],
  underline: ['<u>', '</u>'],
  dots: ['<em class="dots">', '</em>'],
  term: ['<dfn>', '</dfn>'],
};

/** The blocks as HTML elements, one a line: headings, and paragraphs whose numbers hang. Labels are text, so they copy. */
export function htmlBlocks(tree: OutputTree, direction: Direction = 'horizontal'): string {
  const anchors = anchorNames(tree);
  const depths = continuationDepths(tree.blocks);
  return tree.blocks
    .map((block, i) => {
      const label = block.label === null ? '' : htmlLabel(block.label);
      const content = label + htmlRuns(block.runs, anchors, direction);
      return htmlElement(block, depths[i]!, { id: anchors[i]!, content });
    })
    .join('\n');
}

/** The element of a block around any content; `more` are further classes. */
export function htmlElement(
  { kind, level }: Pick<OutputBlock, 'kind' | 'level'>,
  depth: number,
  { id = null, more = '', content }: { readonly id?: string | null; readonly more?: string; readonly content: string },
): string {
  const name = kind.replace('_', '-');
  const at = kind === 'continuation' ? depth : level;
  const classes = [name, at > 0 ? `level-${at}` : '', more].filter((part) => part !== '').join(' ');
  return `<${TAGS[kind]}${attributes({ class: classes, id })}>${content}</${TAGS[kind]}>`;
}

export function htmlRuns(
  runs: readonly OutputRun[],
  anchors: readonly string[],
  direction: Direction = 'horizontal',
): string {
  return groupReadings(runs)
    .map(({ reading, runs: read }) => {
      const inner = read.map((run) => htmlRun(run, anchors, direction)).join('');
      return reading === null ? inner : htmlRuby(inner, reading);
    })
    .join('');
}

/** Words under their reading; the brackets are for programs that print it behind them. */
function htmlRuby(inner: string, reading: string): string {
  return `<ruby>${inner}<rp>（</rp><rt>${escapeMarkup(reading)}</rt><rp>）</rp></ruby>`;
}

/** At most so many narrow characters still read well side by side in one cell of a vertical column. */
const MAX_COMBINED = 4;

// The space belongs to the label: it is copied with it and takes no room at the end of an inline block.
export function htmlLabel(label: string): string {
  const name = isCombined(label) ? 'label short' : runsIn(label) ? 'label long' : 'label';
  return `<span class="${name}">${escapeMarkup(label)} </span>`;
}

function isCombined(label: string): boolean {
  return label.length <= MAX_COMBINED && /^[!-~]+$/u.test(label);
}

// In a column one or two digits stand upright side by side (12月20日), also in brackets; longer numbers lie, and those of a
// compound (12 bis, 5.5, 20%) with what belongs to them.
const SHORT_NUMBERS = /(?<![\w.,:/+(-])(?:\d{1,2}|\(\d{1,2}\))(?![\w.,:/%+)-]| [a-z])/gu;

function uprightNumbers(markup: string): string {
  return markup.replace(SHORT_NUMBERS, '<span class="short">$&</span>');
}

// A continuation stands as deep as the sub-paragraph that it goes on with.
export function continuationDepths(blocks: readonly OutputBlock[]): readonly number[] {
  let depth = 0;
  return blocks.map((block) => {
    if (block.kind !== 'continuation' && block.kind !== 'note') depth = block.level;
    return block.kind === 'continuation' ? depth : block.level;
  });
}

function htmlRun(run: OutputRun, anchors: readonly string[], direction: Direction): string {
  if (run.type === 'break') return '<br>';
  const inner = run.type === 'reference' ? htmlReference(run, anchors, direction) : htmlText(run.text, direction);
  return run.marks.reduceRight((text, mark) => MARK_TAGS[mark][0] + text + MARK_TAGS[mark][1], inner);
}

function htmlText(text: string, direction: Direction): string {
  return direction === 'vertical' ? uprightNumbers(escapeMarkup(text)) : escapeMarkup(text);
}

function htmlReference({ target, label }: ReferenceRun, anchors: readonly string[], direction: Direction): string {
  if (target < 0) return `<span class="missing">${escapeMarkup(label)}</span>`;
  const name = direction === 'vertical' && isCombined(label) ? 'reference short' : 'reference';
  return `<a${attributes({ class: name, href: `#${anchors[target]}` })}>${escapeMarkup(label)}</a>`;
}
