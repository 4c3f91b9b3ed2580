import type { BlockKind } from '../../model/kinds.ts';
import { anchorNames } from '../anchors.ts';
import { attributes, escapeMarkup } from '../markup.ts';
import type { OutputBlock, OutputMark, OutputRun, OutputTree } from '../types.ts';

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

const MARK_TAGS: Readonly<Record<OutputMark, readonly [open: string, close: string]>> = {
  italic: ['<em>', '</em>'],
  bold: ['<strong>', '</strong>'],
  underline: ['<u>', '</u>'],
  dots: ['<em class="dots">', '</em>'],
  term: ['<dfn>', '</dfn>'],
};

/** The blocks as HTML elements, one a line: headings, and paragraphs whose numbers hang. Labels are text, so they copy. */
export function htmlBlocks(tree: OutputTree): string {
  const anchors = anchorNames(tree);
  const depths = continuationDepths(tree.blocks);
  return tree.blocks.map((block, i) => htmlBlock(block, anchors[i]!, depths[i]!, anchors)).join('\n');
}

function htmlBlock(block: OutputBlock, anchor: string, depth: number, anchors: readonly string[]): string {
  const label = block.label === null ? '' : htmlLabel(block.label);
  return htmlElement(block, depth, { id: anchor, content: label + htmlRuns(block.runs, anchors) });
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

export function htmlRuns(runs: readonly OutputRun[], anchors: readonly string[]): string {
  return runs.map((run) => htmlRun(run, anchors)).join('');
}

/** At most so many narrow characters still read well side by side in one cell of a vertical column. */
const MAX_COMBINED = 4;

// The space belongs to the label: it is copied with it and takes no room at the end of an inline block.
export function htmlLabel(label: string): string {
  const short = label.length <= MAX_COMBINED && /^[!-~]+$/u.test(label);
  return `<span class="${short ? 'label short' : 'label'}">${escapeMarkup(label)} </span>`;
}

// A continuation stands as deep as the sub-paragraph that it goes on with.
export function continuationDepths(blocks: readonly OutputBlock[]): readonly number[] {
  let depth = 0;
  return blocks.map((block) => {
    if (block.kind !== 'continuation' && block.kind !== 'note') depth = block.level;
    return block.kind === 'continuation' ? depth : block.level;
  });
}

function htmlRun(run: OutputRun, anchors: readonly string[]): string {
  if (run.type === 'break') return '<br>';
  const inner =
    run.type === 'text'
      ? escapeMarkup(run.text)
      : run.target < 0
        ? `<span class="missing">${escapeMarkup(run.label)}</span>`
        : `<a${attributes({ class: 'reference', href: `#${anchors[run.target]}` })}>${escapeMarkup(run.label)}</a>`;
  return run.marks.reduceRight((text, mark) => MARK_TAGS[mark][0] + text + MARK_TAGS[mark][1], inner);
}
