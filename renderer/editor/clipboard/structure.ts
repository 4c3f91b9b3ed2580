import { Fragment, Mark, type Node, Slice } from 'prosemirror-model';
import { type Intake, type IntakeBlock, intakeText } from '../../../shared/intake/index.ts';
import { seededIds } from '../../../shared/model/ids.ts';
import type { BlockKind } from '../../../shared/model/kinds.ts';
import { schema } from '../../../shared/model/schema.ts';
import type { CleanedHtml } from './clean-html.ts';
import { lineText, type PastedLine, type PastedRun, withoutStart } from './pasted-line.ts';

const standing = new WeakSet<Node>();

/** Whether a block read from plain text stands for itself. ProseMirror opens the ends of what a text parser gives. */
export function standsAlone(block: Node): boolean {
  return standing.has(block);
}

const FRONT: ReadonlySet<BlockKind> = new Set(['title', 'subtitle', 'note', 'chapeau']);

// Ids of what is read here are placeholders: pasting gives the real ones.
function readStructure(text: string): Intake | null {
  const result = intakeText(text, { ids: seededIds('paste'), format: 'text' });
  return result.ok ? result.value : null;
}

/** Whether any line carries a number or heading sign; without one, words are no more than words. */
function isStructured(intake: Intake, lines: readonly string[]): boolean {
  return intake.blocks.some((block) => {
    const line = lines[(block.lines[0] ?? 1) - 1]?.trim() ?? '';
    return block.label !== null && line !== '' && !line.startsWith(block.text.slice(0, line.length));
  });
}

function kindFor(kind: BlockKind, structured: boolean, whole: boolean): BlockKind {
  if (!structured) return 'paragraph';
  return FRONT.has(kind) && !whole ? 'paragraph' : kind;
}

function makeBlock(kind: BlockKind, level: number, content: Fragment | readonly Node[]): Node {
  return schema.nodes[kind]!.create(kind === 'sub_paragraph' ? { level } : null, content as Fragment);
}

const folded = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');

/**
 * The words of a block as the source has them, where the intake has unified their widths; null where they are equal or
 * stand on several lines. A file that is taken in has a log of such repairs, a paste has none: it changes no character.
 */
function givenWords({ text, lines: numbers }: IntakeBlock, lines: readonly string[]): string | null {
  const line = numbers.length === 1 ? lines[numbers[0]! - 1]?.trimEnd() : undefined;
  const tail = line?.slice(-text.length);
  return tail && tail !== text && folded(tail) === folded(text) ? tail : null;
}

/**
 * Plain text of several lines as blocks: numbers and heading signs are read and dropped, because ours are derived.
 * `whole` says that the text becomes a whole document, so that its first lines may be title and chapeau.
 */
export function readPlainText(text: string, whole: boolean): Slice {
  const lines = text.split('\n');
  const intake = readStructure(text);
  if (intake === null) return readBareLines(text);
  const structured = isStructured(intake, lines);
  const blocks = intake.doc.children.map((block, i) => {
    const kind = kindFor(block.type.name as BlockKind, structured, whole);
    const given = givenWords(intake.blocks[i]!, lines);
    const content = given === null ? block.content : [schema.text(given)];
    return makeBlock(kind, (block.attrs.level as number | undefined) ?? 1, content);
  });
  // Numbered paragraphs come as paragraphs; mere words go on where the cursor stands.
  if (structured) for (const block of blocks) standing.add(block);
  return new Slice(Fragment.from(blocks), 1, 1);
}

/** Lines as they are, one block each: what "paste without formatting" asks for. */
export function readBareLines(text: string): Slice {
  const blocks = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => makeBlock('paragraph', 1, [schema.text(line)]));
  return blocks.length === 0 ? Slice.empty : new Slice(Fragment.from(blocks), 1, 1);
}

/** Cleaned HTML as blocks. Numbers that someone typed before the words are read like those of plain text. */
export function readCleaned({ lines, inline }: CleanedHtml, whole: boolean): Slice {
  if (lines.length === 0) return Slice.empty;
  const blocks = (inline ? lines : readTypedLabels(lines, whole)).map((line) =>
    makeBlock(line.kind ?? 'paragraph', line.level, contentOf(line)),
  );
  const known = !inline && lines.some((line) => line.kind !== null);
  const open = known ? 0 : 1;
  return new Slice(Fragment.from(blocks), open, open);
}

function marksOf({ styles, reading }: PastedRun): readonly Mark[] {
  const above = reading === undefined ? [] : [schema.marks.ruby!.create({ reading })];
  return Mark.setFrom([...above, ...styles.map((style) => schema.marks.emphasis!.create({ style }))]);
}

function contentOf(line: PastedLine): Node[] {
  return line.runs.map((run) =>
    run.text === '\n' ? schema.nodes.hard_break!.create() : schema.text(run.text, marksOf(run)),
  );
}

function readTypedLabels(lines: readonly PastedLine[], whole: boolean): readonly PastedLine[] {
  const texts = lines.map((line) => lineText(line).replaceAll('\n', ' '));
  const intake = readStructure(texts.join('\n'));
  if (intake === null || !isStructured(intake, texts)) return lines;
  const read = new Map(
    intake.blocks.filter((block) => block.lines.length === 1).map((block) => [block.lines[0]! - 1, block]),
  );
  return lines.map((line, i) => {
    const block = read.get(i);
    if (block === undefined) return line;
    if (!texts[i]!.endsWith(block.text) && givenWords(block, texts) === null) return line;
    const marker = texts[i]!.length - block.text.length;
    const kind = line.kind ?? kindFor(block.kind, true, whole);
    const level = line.kind === null ? levelOf(intake, block.id) : line.level;
    return { ...withoutStart(line, marker), kind, level };
  });
}

function levelOf(intake: Intake, id: string): number {
  const block = intake.doc.children.find((child) => child.attrs.id === id);
  return (block?.attrs.level as number | undefined) ?? 1;
}
