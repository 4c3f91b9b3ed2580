import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { type BlockKind, MAX_SUB_LEVEL } from '../../model/kinds.ts';
import type { OutputBlock, OutputTree } from '../types.ts';
import { runFonts, runLanguage } from './fonts.ts';
import { ems, hangingOf, TEXT_SIZE } from './measures.ts';

/** Style of each kind of block: Word's own where it has one, so that its outline and navigation work. */
const STYLES: Readonly<Record<BlockKind, string>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  note: 'DeclarationNote',
  chapeau: 'Chapeau',
  part_heading: 'Heading1',
  theme_heading: 'Heading2',
  section_heading: 'Heading3',
  paragraph: 'DeclarationParagraph',
  sub_paragraph: 'SubParagraph',
  continuation: 'Continuation',
};

export function styleOf(block: OutputBlock): string {
  return block.kind === 'sub_paragraph' ? `${STYLES.sub_paragraph}${block.level}` : STYLES[block.kind];
}

const LINE = { line: 400, lineRule: LineRuleType.EXACT } as const;
const BLACK = '000000';

/** word/styles.xml: the document's defaults and one named style for each kind of block. */
export function styleOptions(tree: OutputTree): IStylesOptions {
  const centered = { alignment: AlignmentType.CENTER } as const;
  const heading = (level: 1 | 2 | 3, before: number, after: number, size: number) => ({
    run: { bold: true, size, color: BLACK, font: runFonts(tree.language) },
    paragraph: {
      keepNext: true,
      keepLines: true,
      alignment: AlignmentType.LEFT,
      outlineLevel: level - 1,
      spacing: { before, after, line: 400, lineRule: LineRuleType.AT_LEAST },
    },
  });
  return {
    default: {
      document: {
        run: { font: runFonts(tree.language), size: TEXT_SIZE, language: runLanguage(tree.language) },
        paragraph: { spacing: LINE },
      },
      title: {
        run: { size: 32, color: BLACK, font: runFonts(tree.language) },
        paragraph: { ...centered, spacing: { before: 160, after: 200, line: 560, lineRule: LineRuleType.AT_LEAST } },
      },
      heading1: heading(1, 480, 160, 24),
      heading2: heading(2, 340, 140, TEXT_SIZE),
      heading3: heading(3, 280, 120, TEXT_SIZE),
    },
    paragraphStyles: [
      bodyStyle('Subtitle', 'Subtitle', centered, { size: 24 }),
      bodyStyle('DeclarationNote', 'Declaration Note', { ...centered, spacing: { ...LINE, after: 320 } }),
      bodyStyle('Chapeau', 'Chapeau', {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: ems(1) },
        spacing: { ...LINE, after: 200 },
      }),
      bodyStyle('DeclarationParagraph', 'Declaration Paragraph', {
        alignment: AlignmentType.BOTH,
        indent: hangingOf(tree, 'paragraph'),
        spacing: { ...LINE, after: 100 },
      }),
      ...subParagraphStyles(tree),
      bodyStyle('Continuation', 'Continuation', {
        alignment: AlignmentType.BOTH,
        indent: { left: hangingOf(tree, 'paragraph').left, firstLine: tree.language === 'ja' ? ems(1) : 0 },
        spacing: { ...LINE, after: 100 },
      }),
      bodyStyle('Header', 'header', {}, { size: 17 }),
      bodyStyle('Footer', 'footer', {}, { size: 17 }),
    ],
    characterStyles: [{ id: 'DefinedTerm', name: 'Defined Term', basedOn: 'DefaultParagraphFont', quickFormat: true }],
  };
}

function bodyStyle(
  id: string,
  name: string,
  paragraph: IParagraphStyleOptions['paragraph'],
  run: IParagraphStyleOptions['run'] = {},
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', next: id, quickFormat: true, paragraph, run };
}

function subParagraphStyles(tree: OutputTree): IParagraphStyleOptions[] {
  return Array.from({ length: MAX_SUB_LEVEL }, (_, i) =>
    bodyStyle(`SubParagraph${i + 1}`, `Sub-paragraph ${i + 1}`, {
      alignment: AlignmentType.BOTH,
      indent: hangingOf(tree, 'sub_paragraph', i + 1),
      spacing: { ...LINE, after: 60 },
    }),
  );
}
